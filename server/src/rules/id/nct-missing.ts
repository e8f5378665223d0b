import { termOf } from "../../catalogue/vocabularies.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";

const nctId = ["protocolSection", "identificationModule", "nctId"];

/** A study that nobody has joined yet may well be waiting for its number. */
const notStarted = ["NOT_YET_RECRUITING", "WITHDRAWN", "AVAILABLE"];

/** A study with such a number is registered, though elsewhere. */
const otherRegistries = ["REGISTRY", "EUDRACT_NUMBER", "CTIS"];

export default rule({
  code: "id/nct-missing",
  title: "NCT number missing",
  kind: "missing",
  severity: "information",
  source:
    "Proposed; the registry assigns the number after its review (API v2 metadata, NCT Number)",
  check(record, report) {
    if (record.protocol.identificationModule?.nctId || !isMissing(record, nctId)) return;
    const why = reason(record);
    if (why === undefined) return;
    report({
      at: nctId,
      message: `The record has no NCT number, ${why}. Enter the number that the registry assigned to it.`,
      fixes: [
        {
          title: "Insert an NCT number",
          safe: false,
          changes: [{ kind: "set", path: nctId, value: fillIn("NCT number") }],
        },
      ],
    });
  },
});

function reason({ profile, protocol }: CheckedRecord): string | undefined {
  if (profile === "update" || profile === "complete")
    return "without which the registry cannot tell which record this updates";
  const status = protocol.statusModule?.overallStatus;
  // A misspelt status may say either.
  if (status === undefined || !termOf("Status", status) || notStarted.includes(status))
    return undefined;
  const ids = protocol.identificationModule?.secondaryIdInfos ?? [];
  if (ids.some(({ type }) => type !== undefined && otherRegistries.includes(type)))
    return undefined;
  return "though its status says that the study has begun, and a study is registered before its first participant or within 21 days after";
}
