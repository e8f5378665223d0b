/** How one registry or issuer writes its numbers. */
export interface NumberScheme {
  readonly id: string;
  readonly registry: string;
  /** Matches a whole number in the issuer's own writing. */
  readonly canonical: RegExp;
  /**
   * Finds numbers in running text, tolerant of spaces, hashes and letter case where the issuer's
   * prefix makes that safe. Global: use it with `matchAll`. All repeats are bounded.
   */
  readonly finder: RegExp;
  /** The number in the issuer's own writing; undefined where `text` cannot be read as one. */
  normalise(text: string): string | undefined;
  /** The page of a record on the web, where the issuer has an address for each. */
  recordUrl(id: string): string | undefined;
}

interface Writing {
  readonly id: string;
  readonly registry: string;
  readonly canonical: RegExp;
  /** Source of the finder; a tilde stands for up to three marks or spaces. */
  readonly find: string;
  readonly exactCase?: true;
  /** Matched against the letters and digits of a text alone. */
  readonly read: RegExp;
  readonly write: (match: RegExpExecArray) => string;
  /** Address with `{id}` in the place of the number. */
  readonly url?: string;
}

const marks = String.raw`[\s#:./\-\u2010-\u2015\u2212]{0,3}`;

export function numberScheme(writing: Writing): NumberScheme {
  const { id, registry, canonical, find, exactCase, read, write, url } = writing;
  const source = `(?<![A-Za-z0-9])(?:${find.replaceAll("~", marks)})(?![A-Za-z0-9])`;
  return {
    id,
    registry,
    canonical,
    finder: new RegExp(source, exactCase ? "g" : "gi"),
    normalise(text) {
      const match = text.length > 100 ? null : read.exec(text.replace(/[^A-Za-z0-9]+/g, ""));
      return match === null ? undefined : write(match);
    },
    recordUrl: (number) => url?.replace("{id}", encodeURIComponent(number)),
  };
}
