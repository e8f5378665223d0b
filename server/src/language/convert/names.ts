import type { Layout } from "../../layouts/layout.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { Study } from "../../study/study.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";

/** Characters; of four bytes each, with an ending, they are a name that every system takes. */
const longest = 50;

/** A file's name for the converted records: the record's number, or the name of the text with several. */
export function nameOfConverted(
  { uri }: Snapshot,
  records: readonly StudyRecord[],
  { extension }: Layout,
): string {
  const [record, another] = records;
  const own = record && another === undefined ? nameOfStudy(record.study) : undefined;
  return `${own ?? (safeName(baseName(decodeURIComponent(uri))) || "record")}${extension}`;
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
