/**
 * What a fix or a new record leaves where only the author knows the value: "[what is measured]". The rule
 * `text/placeholder` keeps asking for it until it is replaced.
 */
export function fillIn(what: string): string {
  return `[${what}]`;
}

/** Not fill-ins: what the registry itself shows in records whose posting is delayed (unconfirmed). */
const ownWords = /^\[(?:redacted\]|trial of device )/i;

/** True for a text that its author has written: not blank, and no fill-in. */
export function isWritten(text: string): boolean {
  // Nearly always the first character says enough; several rules ask in turn.
  const first = text.charCodeAt(0);
  const isLetter = (first | 32) >= 97 && (first | 32) <= 122;
  if (isLetter) return true;
  return text.trim() !== "" && !isFillIn(text);
}

/** True for a value that still waits for its author. */
export function isFillIn(text: string): boolean {
  if (!text.includes("[")) return false;
  const value = text.trim();
  return value.startsWith("[") && /^\[[^[\]:]{1,80}\]$/.test(value) && !ownWords.test(value);
}
