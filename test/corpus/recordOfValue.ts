import { valueAt } from "../../server/src/study/path.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import type { Study } from "../../server/src/study/study.ts";

const nowhere = { start: 0, end: 0 };

/** A record of a value that was not read from text: the rules see it, and it has no places. */
export function recordOfValue(study: Study): StudyRecord {
  return {
    study,
    source: {
      rangeOf: () => nowhere,
      rangeOfSpan: () => nowhere,
      has: (path) => valueAt(study, path) !== undefined,
      pathAt: () => undefined,
    },
    sections: [],
    unrecognised: [],
    boilerplate: [],
    undivided: [],
    copy: undefined,
    presence(path) {
      const value = valueAt(study, path);
      if (value === undefined || value === null) return "absent";
      return value === "" || (Array.isArray(value) && value.length === 0) ? "empty" : "present";
    },
    rawText: () => undefined,
  };
}
