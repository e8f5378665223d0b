import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";

export const officialsPath: Path = [
  "protocolSection",
  "contactsLocationsModule",
  "overallOfficials",
];

export type Official = ReturnType<typeof officialsOf>[number];

export function officialsOf({ protocol }: CheckedRecord) {
  return protocol.contactsLocationsModule?.overallOfficials ?? [];
}
