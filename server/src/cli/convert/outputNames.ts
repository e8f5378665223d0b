/** Gives each output a name of its own, also where large and small letters are one. */
export class OutputNames {
  readonly #extension: string;
  readonly #taken = new Set<string>();

  constructor(extension: string) {
    this.#extension = extension;
  }

  /** `base`, or with the first free number behind it: `base-2`. */
  free(base: string): string {
    for (let number = 1; ; number++) {
      const name = `${base}${number === 1 ? "" : `-${number}`}${this.#extension}`;
      const key = name.normalize("NFC").toLowerCase();
      if (this.#taken.has(key)) continue;
      this.#taken.add(key);
      return name;
    }
  }
}

/** True for a name that a record's file may have, so that it is surely no folder's. */
export function isFileName(path: string): boolean {
  return /\.(?:trial|txt|jsonc?|xml)$/i.test(path);
}
