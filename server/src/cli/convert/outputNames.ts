import type { Study } from "../../study/study.ts";

/** Characters; of four bytes each, with an ending, they are a name that every system takes. */
const longest = 50;

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

/** Endings that say more of a file than its last extension does. */
const doubleEndings = /\.(?:trial\.(?:txt|json|xml)|ctg\.(?:json|ndjson))$/i;

/** The name of an input without what tells its layout. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const base = doubleEndings.test(name)
    ? name.replace(doubleEndings, "")
    : name.replace(/(?<=.)\.[^.]*$/, "");
  return base || name;
}

/** The NCT number or the protocol ID as a name that every system takes; undefined without them. */
export function nameOfStudy({ protocolSection }: Study): string | undefined {
  const { nctId, orgStudyIdInfo } = protocolSection.identificationModule ?? {};
  for (const id of [nctId, orgStudyIdInfo?.id]) {
    const name = id && safeName(id);
    if (name) return name;
  }
  return undefined;
}

/** Letters, digits and single marks between them: no path, no hidden file, no device. */
function safeName(text: string): string {
  const plain = text
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replaceAll(/\.{2,}/g, ".");
  const name = Array.from(plain)
    .slice(0, longest)
    .join("")
    .replaceAll(/^[.-]+|[.-]+$/g, "");
  // Windows keeps these for devices, whatever ending follows.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) ? `_${name}` : name;
}

/** True for a name that a record's file may have, so that it is surely no folder's. */
export function isFileName(path: string): boolean {
  return /\.(?:trial|txt|jsonc?|xml)$/i.test(path);
}
