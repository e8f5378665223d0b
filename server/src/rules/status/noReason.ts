/** Words for "there is no reason", which lose nothing when they go. */
const words = /^(?:n\.?\s?\/?\s?a\.?|none|nil|not applicable|not available|unknown)\.?$/i;

/** True for a text in place of the reason for stopping that gives none. */
export function givesNoReason(text: string): boolean {
  return words.test(text.trim());
}
