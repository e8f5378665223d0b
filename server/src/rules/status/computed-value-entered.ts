import { isoDate } from "../../study/partialDate.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isPast } from "../date/elapsed.ts";
import { studyDates, verifiedPath } from "../date/studyDates.ts";
import { type Fix, type Report, rule } from "../rule.ts";
import { enterStatus, likelyStatuses, verifyStatus } from "./enterStatus.ts";
import {
  hasComputedStatus,
  isComputed,
  lastKnownPath,
  overallStatus,
  statusName,
  statusPath,
} from "./overallStatus.ts";

/** So many statuses are offered; further ones would be guesses. */
const offered = 4;

export default rule({
  code: "status/computed-value-entered",
  title: "Status that only the registry sets",
  kind: "freshness",
  severity: ({ profile }) => (profile === "register" ? "error" : "warning"),
  source:
    "Public XML schema 2019.02.14 (change note of 2016-11-24); ClinicalTrials.gov API v2 metadata, Last Known Status",
  check(record, report) {
    const status = overallStatus(record);
    if (!hasComputedStatus(record)) return;
    report({
      at: statusPath,
      message: status === "UNKNOWN" ? unknownMessage(record) : withheldMessage,
      related: status === "UNKNOWN" ? circumstances(record) : [],
      fixes: fixes(record, status === "UNKNOWN" && isRegistered(record)),
    });
  },
});

const withheldMessage =
  '"Withheld" is set by the registry alone, while it keeps the record of an unapproved device from the public. Enter the status that the study really has.';

function isRegistered({ profile }: CheckedRecord): boolean {
  return profile === "update" || profile === "complete";
}

function unknownMessage(record: CheckedRecord): string {
  if (!isRegistered(record))
    return '"Unknown status" cannot be entered: the registry alone sets it, when a completion date has passed and nobody has verified the status for two years. Enter the status that the study really has.';
  const known = lastKnown(record);
  const last = known === undefined ? "" : `; the last one that was entered is ${statusName(known)}`;
  return `The registry shows "Unknown status" when a completion date has passed and nobody has verified the status for two years${last}. Enter the status that the study has now, bring its dates up to date and set a new record verification date.`;
}

function lastKnown({ protocol }: CheckedRecord): string | undefined {
  const token = protocol.statusModule?.lastKnownStatus;
  return token === undefined || isComputed(token) ? undefined : token;
}

/** The dates that have made the registry doubt the status. */
function circumstances({ dates, today }: CheckedRecord): NonNullable<Report["related"]> {
  const past = studyDates.flatMap(({ key, name, datePath }) => {
    const date = key === "start" ? undefined : dates[key];
    return date && isPast(date, today)
      ? [{ at: datePath, message: `The ${name} ${isoDate(date)} has passed` }]
      : [];
  });
  if (!dates.verified) return past;
  return [...past, { at: verifiedPath, message: `Last verified ${isoDate(dates.verified)}` }];
}

function fixes(record: CheckedRecord, verify: boolean): readonly Fix[] {
  const known = lastKnown(record);
  const likely = likelyStatuses(record);
  const first = known !== undefined && likely.includes(known) ? [known] : [];
  const tokens = [...new Set([...first, ...likely])].slice(0, offered);
  return tokens.map((token) => {
    const fix = verify ? verifyStatus(record, token) : enterStatus(token);
    // The registry's note on the lapsed status has no sense beside an entered one.
    const spent = record.presence(lastKnownPath) === "present";
    return spent
      ? { ...fix, changes: [...fix.changes, { kind: "remove", path: lastKnownPath }] }
      : fix;
  });
}
