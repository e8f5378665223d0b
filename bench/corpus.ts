import type { Study } from "../server/src/study/study.ts";
import { readSharedLines, unlessShared } from "../test/sharedFolder.ts";
import { studyOf } from "./study.ts";

const corpus = "corpus/ctgov-v2.ndjson.gz";
const absent = unlessShared(corpus);

/** The records of the corpus as texts; where it is not at hand, made-up ones. */
export const texts: readonly string[] = (
  absent ? Array.from({ length: 500 }, (_, i) => studyOf(i % 40)) : readSharedLines<Study>(corpus)
).map((study) => JSON.stringify(study));

/** What they are, for the head of a report. */
export const countInWords = `${texts.length} ${absent ? `made-up records (${absent})` : "records"}`;
