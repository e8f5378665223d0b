import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isWritten } from "../fillIn.ts";

const identification = ["protocolSection", "identificationModule"];
export const briefTitlePath: Path = [...identification, "briefTitle"];
export const officialTitlePath: Path = [...identification, "officialTitle"];
export const acronymPath: Path = [...identification, "acronym"];

/** A title that its author has written; undefined where there is none yet. */
export function writtenTitle(
  { protocol }: CheckedRecord,
  element: "briefTitle" | "officialTitle",
): string | undefined {
  const title = protocol.identificationModule?.[element];
  return title !== undefined && isWritten(title) ? title : undefined;
}
