/** True where no text stands, or nothing but space. */
export function isBlank(text: string | undefined): boolean {
  if (!text) return true;
  const first = text.charCodeAt(0);
  // Nearly every text begins with a letter, digit or mark of ASCII.
  return !(first > 32 && first < 127) && text.trim() === "";
}
