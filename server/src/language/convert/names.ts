import type { Layout } from "../../layouts/layout.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";

/** Characters. Longer protocol IDs are cut. */
const longest = 50;

/** Endings that say more of a file than its last one does. */
const doubleEnding = /\.(?:trial\.(?:txt|json|xml)|ctg\.(?:json|ndjson))$/i;

/** A file's name for the converted records: the record's number, or the name of the text with several. */
export function nameOfConverted(
  { uri }: Snapshot,
  records: readonly StudyRecord[],
  { extension }: Layout,
): string {
  const [record, another] = records;
  const own = another === undefined ? numberOf(record) : undefined;
  return `${own ?? baseName(uri)}${extension}`;
}

function numberOf(record: StudyRecord | undefined): string | undefined {
  const { nctId, orgStudyIdInfo } = record?.study.protocolSection.identificationModule ?? {};
  return [nctId, orgStudyIdInfo?.id].map((id) => safeName(id ?? "")).find((name) => name !== "");
}

/** Letters, digits and single marks between them: no path, and no hidden file. */
function safeName(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replaceAll(/\.{2,}/g, ".")
    .slice(0, longest)
    .replaceAll(/^[.-]+|[.-]+$/g, "");
}

function baseName(uri: string): string {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
  const base = doubleEnding.test(name)
    ? name.replace(doubleEnding, "")
    : name.replace(/(?<=.)\.[^.]*$/, "");
  return safeName(base) || "record";
}
