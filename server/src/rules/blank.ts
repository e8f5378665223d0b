/** True where no text stands, or nothing but space. */
export function isBlank(text: string | undefined): boolean {
  if (!text) return true;
  const first = text.charCodeAt(0);
  // Nearly every text begins with a letter, digit or mark of ASCII.
  return !(first > 32 && first < 127) && text.trim() === "";
}

/** True for a character that is nothing but space; false behind the ends of a text. */
export function isSpace(code: number): boolean {
  return code < 128
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code >= 128 && String.fromCharCode(code).trim() === "";
}
