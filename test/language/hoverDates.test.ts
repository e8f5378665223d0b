import { test } from "node:test";
import { assertHover } from "./marked.ts";

/** A record with a drug that the US FDA regulates, unless `rest` says more. */
function record(line: string, rest = "Clinical Phase: Phase 2\nFDA-Regulated Drug: Yes"): string {
  return `A trial\nNCT ID: NCT01234567\n\nBasic Information\nStatus: Recruiting\nStudy Type: Interventional\n${rest}\n${line}\n`;
}

test("an actual start: when registration was due, by the day", () => {
  assertHover(
    record("Start Date: 2024-|01-31 (Actual)\nFirst Submitted: 2024-03-01"),
    "2024-01-31",
    [
      "**31 January 2024**, 2 years and 1 month ago",
      "- **Actual:** the first participant has enrolled. The registry wants to know by 1 March 2024 (30 days, 42 CFR 11.64).",
      "- Registration is due by 21 February 2024 (21 days after the first enrolment, 42 CFR 11.24): the record reads like an applicable clinical trial.",
      "- ICMJE journals want the study registered before the first participant enrols.",
      "- First submitted 1 March 2024, after the start.",
      "- On or after 18 January 2017: the elements that 42 CFR Part 11 added are required.",
      "**Study Start Date**",
    ],
  );
});

test("a planned start by its month: a span of days", () => {
  assertHover(record("Start Date: |2026-05 (Estimated)"), "2026-05", [
    "**May 2026**, in 2 months",
    "- A month: the day is not given.",
    "- **Estimated:** a plan that moves with the study.",
    "- Registration is due between 22 May 2026 and 21 June 2026, according to the day (21 days after the first enrolment, 42 CFR 11.24), if enrolment opens then: the record reads like an applicable clinical trial.",
  ]);
});

test("dates that their type contradicts", () => {
  assertHover(record("Start Date: |2025-05 (Estimated)"), "2025-05", [
    "- **Estimated,** but past: make it Actual if the first participant has enrolled, or give the new estimate.",
  ]);
  assertHover(record("Start Date: |2027 (Actual)"), "2027", [
    "**2027**, in 1 year",
    "- A year: the month, at least, is missing.",
    "- **Actual,** but in the future: what has not happened is Estimated.",
  ]);
});

test("primary completion: results one year after it, if the trial is likely to be applicable", () => {
  const likely =
    "the record reads like an applicable clinical trial, because it is interventional, beyond phase 1, and of a product that the US FDA regulates.";
  assertHover(
    record("Start Date: 2023-01\nPrimary Completion Date: 2024-|02-29 (Actual)"),
    "2024-02-29",
    [
      `- **Results are due by 28 February 2025,** one year after this date (42 CFR 11.44): ${likely}`,
      "- With an Actual date the enrolment must be the Actual number too (42 CFR 11.10).",
    ],
  );
  assertHover(
    record("Start Date: 2023-01\nPrimary Completion Date: 2027|-02 (Estimated)"),
    "2027-02",
    [
      `- **Results are due in February 2028,** one year after this date (42 CFR 11.44); the deadline moves with the date: ${likely}`,
    ],
  );
});

test("primary completion: no deadline, or none that is sure", () => {
  const unlikely = (rest: string, reason: string) =>
    assertHover(
      record("Start Date: 2023-01\nPrimary Completion Date: 2024-02-|29 (Actual)", rest),
      "2024-02-29",
      [`- No deadline for results under 42 CFR 11.44 is likely, because ${reason}.`],
    );
  unlikely("Clinical Phase: Phase 1\nFDA-Regulated Drug: Yes", "it is a phase 1 study");
  unlikely(
    "FDA-Regulated Drug: No\nFDA-Regulated Device: No",
    "it studies no product that the US FDA regulates",
  );
  unlikely("Primary Purpose: Device Feasibility", "it is a device feasibility study");
  assertHover(
    record("Start Date: 2023-01\nPrimary Completion Date: 2024-02-|29 (Actual)", "Phase: NA"),
    "2024-02-29",
    [
      "- **If it is an applicable clinical trial, results are due by 28 February 2025,** one year after this date (42 CFR 11.44). Whether it is one is not clear: the record does not say whether it studies a product that the US FDA regulates.",
    ],
  );
});

test("study completion: a status that the date has overtaken", () => {
  assertHover(
    record("Completion Date: 2023-|04 (Estimated)\nVerification Date: 2023-01"),
    "2023-04",
    [
      "- It is past, yet the status says that the study goes on: one of them is out of date.",
      "- Verified January 2023: if that is not renewed, the registry shows Unknown status from January 2025 on (2 years), which it has been since.",
    ],
  );
});

test("verification: the next review, and the status after two years", () => {
  assertHover(record("Completion Date: 2027-04\nVerification Date: 2025|-02"), "2025-02", [
    "**February 2025**, 1 year and 1 month ago",
    "- A month, which is enough here.",
    "- **The next review of the whole record is due in February 2026**, which has passed (12 months, 42 CFR 11.64), unless the study is finished.",
    "- Verified February 2025: if that is not renewed and a completion date has passed, the registry shows Unknown status from February 2027 on (2 years).",
  ]);
});

test("dates that are none", () => {
  assertHover(record("Start Date: 31/|01/2013"), "31/01/2013", [
    "`31/01/2013` is no date that the registry takes, perhaps `2013-01-31` is meant.",
  ]);
  assertHover(record("Start Date: 2013-02-|30"), "2013-02-30", [
    "`2013-02-30` is no day of the calendar that the registry takes.",
  ]);
});

test("list: the same, from a value on its own line", () => {
  assertHover(
    "- Registration Number\n- NCT01234567\n- Status\n- Recruiting\n- Start Date\n- 2026-03-|15\n",
    "2026-03-15",
    ["**15 March 2026**, today"],
  );
});
