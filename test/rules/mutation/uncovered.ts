const inTexts = "only a text has it: the examples on its page are its test";

/** Structural rules without a generator, with the reason. */
export const uncovered: Readonly<Record<string, string>> = {
  "design/enrollment-not-integer": inTexts,
  "location/count-mismatch": inTexts,
  "section/duplicate": inTexts,
  "section/empty": inTexts,
};
