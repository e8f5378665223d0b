import type { Study } from "../server/src/study/study.ts";
import { readSharedLines, unlessShared } from "../test/sharedFolder.ts";

const file = "corpus/ctgov-v2.ndjson.gz";

/** False, or why there is nothing to measure. */
export const absent = unlessShared(file);

export function readStudies(): readonly Study[] {
  return readSharedLines<Study>(file);
}

export function isInterventional({ protocolSection }: Study): boolean {
  return protocolSection.designModule?.studyType === "INTERVENTIONAL";
}

/** 42 CFR Part 11 took effect on this day. */
export const finalRule = "2017-01-18";

/**
 * As the published counts have it: by the start, else the first submission, and a month without a
 * day counts as its first.
 */
export function startedSinceFinalRule({ protocolSection: { statusModule } }: Study): boolean {
  const start = statusModule?.startDateStruct?.date ?? statusModule?.studyFirstSubmitDate ?? "";
  return start >= finalRule;
}
