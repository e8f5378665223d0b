import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { hoverAt } from "../../server/src/language/hover.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { assertHover, hovered, hoveredAt, knownRecords, today } from "./marked.ts";

const top = "A trial\nNCT ID: NCT01234567\n\n";

test("an element by its value: definition, requirement, limit and length, source", () => {
  assertHover(
    "A |trial of 10\\^6 cells\nNCT ID: NCT01234567\n\nBrief Summary\nText.\n",
    "A trial of 10\\^6 cells",
    [
      "**Brief Title**",
      "A short title in words that lay people understand.",
      "- **Length:** 21 of 300 characters",
      "- **WHO Trial Registration Data Set:** item 9",
    ],
  );
});

test("an element by its label", () => {
  assertHover(`${top}Acro|nym: ATLAS-OF-EVERYTHING\n`, "Acronym", [
    "**Acronym**",
    "- **Length:** 19 of 14 characters, 5 too many",
  ]);
  assertHover(
    "- Registration Number\n- NCT01234567\n- Sta|tus\n- Completed\n- Sex\n- All\n",
    "Status",
    ["**Overall Recruitment Status**"],
  );
});

test("an element by its heading, with and without a value", () => {
  assertHover(`${top}Brief |Summary\nShort.\n\nConditions\nAsthma\n`, "Brief Summary", [
    "**Brief Summary**",
    "- **Length:** 6 of 5,000 characters",
  ]);
  assertHover(`${top}Brief |Summary\n\nConditions\nAsthma\n`, "Brief Summary", [
    "- **Limit:** 5,000 characters",
    "- **Here:** no value yet",
  ]);
});

test("a heading over several elements says what belongs there", () => {
  assertHover(
    `${top}Study Type: Interventional\n\nStudy |Design\nAllocation: Randomized\n\nBrief Summary\nText\n`,
    "Study Design",
    [
      "**What belongs here**",
      "- Allocation: required",
      "- Primary Purpose: required, not given here",
    ],
  );
  assertHover(
    `${top}Primary Out|come Measures\nMeasure: A\nTime Frame: 1 week\n\nMeasure: B\n`,
    "Primary Outcome Measures",
    ["- Primary Outcome Measure: Time Frame: required, missing in 1 of 2"],
  );
});

test("what no source confirms says so", () => {
  assertHover(`${top}Basic Information\nEnroll|ment: 60\n`, "Enrollment", [
    "- **Unconfirmed:** no source was found for the requirement or the limit.",
  ]);
});

test("the requirement follows the start date and the study type", () => {
  const start = (date: string) => `${top}Basic Information\nStart| Date: ${date}\n`;
  const line = (text: string) =>
    hovered(text)
      ?.text.split("\n")
      .find((each) => each.includes("18 January 2017**")) ?? "";
  assert.match(line(start("2016-01")), /; this one started before\./);
  assert.match(line(start("2019-01")), /, as this one did or will\./);
  assertHover(
    `${top}Study Type: Interventional\n\nStudy Design\nTime Persp|ective: Prospective\n`,
    "Time Perspective",
    ["- **Not for interventional studies:** only for observational studies."],
  );
});

test("a value that cannot be read", () => {
  assertHover(`${top}Basic Information\nEnrollment: a doz|en\n`, "a dozen", [
    "- **Here:** the text could not be read as a value of this kind",
  ]);
});

test("a status: meaning, display word, token and upload word, its place among the values", () => {
  const lines = [
    "**Active, not recruiting**",
    "The work with participants goes on, but nobody new is taken in.",
    "- API token `ACTIVE_NOT_RECRUITING`, in an upload `Active, not recruiting`",
    "- **Values:** Not yet recruiting; Recruiting; Enrolling by invitation; **Active, not recruiting** (here); Completed; Suspended; Terminated; Withdrawn",
  ];
  assertHover(
    `${top}Basic Information\nStatus: ACTIVE_|NOT_RECRUITING\nStudy Type: Interventional\n`,
    "ACTIVE_NOT_RECRUITING",
    lines,
  );
  assertHover(
    "- Registration Number\n- NCT01234567\n- Status\n- Active, |not recruiting\n- Study Type\n- Observational\n",
    "Active, not recruiting",
    lines,
  );
});

test("a status that only the registry sets", () => {
  assertHover(`${top}Basic Information\nStatus: Unknown| status\n`, "Unknown status", [
    "- API token `UNKNOWN`, in an upload no word of its own",
    "- Set by the registry alone: nobody can enter it.",
  ]);
});

test("a word that is none of the registry's", () => {
  assertHover(`${top}Basic Information\nStatus: Recruting|\n`, "Recruting", [
    "`Recruting` is none of the registry's values here. Perhaps **Recruiting** (`RECRUITING`) is meant.",
  ]);
});

test("a combined phase is one choice of two tokens", () => {
  assertHover(`${top}Basic Information\nPhase: Phase 1|/Phase 2\n`, "Phase 1/Phase 2", [
    "**Phase 1/Phase 2**",
    "- API tokens `PHASE1` and `PHASE2`, in an upload `Phase 1/2`",
    "**Phase 2**: First evidence that the drug works in people with the condition; short-term harms.",
  ]);
});

test("a type in brackets, and several words on one line", () => {
  assertHover(`${top}Basic Information\nStart Date: 2020-01 (Act|ual)\n`, "Actual", [
    "The event has happened on this date.",
    "**Study Start Date Type**",
  ]);
  assertHover(
    `${top}Study Design\nWho Is Masked: Participant, Invest|igator\n`,
    "Participant, Investigator",
    ["**Participant**", "**Investigator**"],
  );
});

const known = knownRecords([
  {
    uri: "file:///trials/other%20(1).trial",
    nctId: "NCT04000001",
    title: "Another [trial](command:x)",
    overallStatus: "RECRUITING",
    phases: ["PHASE2", "PHASE3"],
    studyType: "INTERVENTIONAL",
    leadSponsor: "Hospital <b>",
  },
  { uri: "file:///own.trial", nctId: "NCT01234567", title: "Own" },
  { uri: "file:///copy.trial", nctId: "NCT01234567", title: "Copy" },
]);

const otherRecord = [
  "[Another \\[trial\\]\\(command:x\\)](file:///trials/other%20%281%29.trial)",
  "- Status: Recruiting",
  "- Phase: Phase 2/Phase 3",
  "- Study type: Interventional",
  "- Sponsor: Hospital \\<b\\>",
  "[NCT04000001 at ClinicalTrials.gov](https://clinicaltrials.gov/study/NCT04000001)",
];

test("an NCT number anywhere: the record of the workspace", () => {
  assertHover(
    `${top}Brief Summary\nIt follows NCT0400|0001, see there.\n`,
    "NCT04000001",
    ["**NCT04000001**", ...otherRecord],
    known,
  );
  assertHover(
    `${top}Related Clinical Trials\nTitle: Another\nNCT ID: |NCT04000001\n`,
    "NCT04000001",
    [...otherRecord, "**Number of a related trial**"],
    known,
  );
  assertHover(
    `${top}Brief Summary\nNot here: NCT0400|0002.\n`,
    "NCT04000002",
    [
      "No file of the workspace holds this record.",
      "[NCT04000002 at ClinicalTrials.gov](https://clinicaltrials.gov/study/NCT04000002)",
    ],
    known,
  );
});

test("the record's own number, with other files that carry it", () => {
  assertHover(
    top.replace("NCT01", "NCT|01"),
    "NCT01234567",
    [
      "The number of this record.",
      "Other files of the workspace carry it too:",
      "[Copy](file:///copy.trial)",
      "**NCT Number**",
    ],
    known,
  );
});

test("a malformed NCT number: what is wrong", () => {
  assertHover(
    `${top}Brief Summary\nIt follows nct 0400|0001.\n`,
    "nct 04000001",
    [
      "Written `nct 04000001`: the registry writes the letters NCT and eight digits with nothing between them, `NCT04000001`.",
      ...otherRecord,
    ],
    known,
  );
  assertHover(`${top}Brief Summary\nIt follows NCT04|00001.\n`, "NCT0400001", [
    "`NCT0400001` is no NCT number",
    "An NCT number has the letters NCT and eight digits; this has 7 digits. Nobody can find a record by it.",
  ]);
  assertHover("A trial\nNCT ID: NTC0123|4567\n\nBrief Summary\nText\n", "NTC01234567", [
    "`NTC01234567` is no NCT number",
    "An NCT number has the letters NCT and eight digits; this is not of that form. Nobody can find a record by it.",
  ]);
});

test("numbers of other registries", () => {
  assertHover(`${top}Other Identifiers\nIdentifier: ISRCTN |12345678\n`, "ISRCTN 12345678", [
    "**ISRCTN12345678**",
    "A number of ISRCTN.",
    "Written `ISRCTN 12345678`; its issuer writes `ISRCTN12345678`.",
    "[ISRCTN12345678 at ISRCTN](https://www.isrctn.com/ISRCTN12345678)",
    "**Secondary ID**",
  ]);
});

test("a number is found in a very long line", () => {
  const words = "word ".repeat(100_000);
  const found = hovered(`${top}Brief Summary\n${words}NCT0400|0001 ${words}`, known);
  assert.equal(found?.range, "NCT04000001");
});

test("an age: other units, and the age groups from both limits", () => {
  const ages = (minimum: string, maximum: string) =>
    `${top}Eligibility Criteria\nInclusion Criteria:\n* Adults\nMinimum Age: ${minimum}\nMaximum Age: ${maximum}\n`;
  const groups = "- **Age groups** that the registry derives from both limits:";
  assertHover(ages("6 Mon|ths", "17 Years"), "6 Months", [
    "**6 Months**",
    "- The same as 0.5 years or about 26 weeks or about 183 days",
    `${groups} Child \\(birth-17\\)`,
  ]);
  assertHover(ages("18 Years", "|64 Years"), "64 Years", [
    "- The same as 768 months",
    `${groups} Adult \\(18-64\\)`,
  ]);
  assertHover(ages("18 Yea|rs", "N/A"), "18 Years", [
    `${groups} Adult \\(18-64\\), Older Adult \\(65+\\)`,
  ]);
  assertHover(ages("N|/A", "65 Years"), "N/A", [
    "- No limit; the API then leaves the element out",
    `${groups} Child \\(birth-17\\), Adult \\(18-64\\), Older Adult \\(65+\\)`,
  ]);
  assertHover(ages("18|", "old"), "18", [
    "- A number without a unit: write `18 Years` if years are meant",
    "- **Age groups:** cannot be derived until both limits can be read",
  ]);
  assertHover(ages("65 Years|", "18 Years"), "65 Years", [
    "- **Age groups:** none, since the minimum is above the maximum",
  ]);
});

test("an element that is no part of the catalogue, and places without any", () => {
  assertHover(
    "T\nNCT ID: NCT01234567\nLast Updated: 2013-|01-16\n\nBrief Summary\nText\n",
    "2013-01-16",
    ["**16 January 2013**, 13 years and 1 month ago", "**Last Update Posted**"],
  );
  assert.equal(hovered(`${top}|\nBrief Summary\nText\n`), undefined);
  assert.equal(hovered("|"), undefined);
});

test("at the first column the line's own element is meant", () => {
  assertHover(`${top}Basic Information\nPhase: NA\n|Status: Completed\n`, "Status", [
    "**Overall Recruitment Status**",
  ]);
});

test("nothing of a document becomes live Markdown", () => {
  const evil = "[x](command:evil) <img src=x> `y` | # z";
  const document = `${top}Basic Information\nStatus: ${evil}\nStart Date: ${evil}\n\nEligibility Criteria\n* a\nMinimum Age: ${evil}\n`;
  const snapshot = snapshotOfText("file:///own.trial", document, { expected: true });
  let seen = 0;
  for (let at = document.indexOf(evil); at >= 0; at = document.indexOf(evil, at + 1)) {
    const text = hoveredAt(snapshot, at + 2)?.text ?? "";
    seen++;
    // What stands in a code span is inert.
    const outside = text.replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, "");
    assert.ok(!/[^\\]<img|[^\\]\]\(command|^# z/m.test(outside), text);
  }
  assert.equal(seen, 3);
});

const seeds = ["000_cd453c2458656e53", "004_d8fb7d6f4579bf74"].map((name) =>
  readFileSync(new URL(`../../samples/${name}.txt`, import.meta.url), "utf8"),
);

test("seed 000: what a copy does not show, and a month that it shows as its last day", () => {
  const [text = ""] = seeds;
  assertHover(text.replace("2013-01-31", "2013|-01-31"), "2013-01-31", [
    "**January 2013**, 13 years and 2 months ago",
    "- A month: the day is not given.",
    "- Written `2013-01-31`: this site prints a month as its last day, so it is read as the month.",
  ]);
  assertHover(text.replace("\nBrief Summary", "\nBrief| Summary"), "Brief Summary", [
    "- **In this copy:** the listing site is known to drop it or a part of it, so compare the registry's own record.",
  ]);
  assertHover(text.replace("NCT01763099", "NCT0176|3099"), "NCT01763099", [
    "No file of the workspace holds this record.",
  ]);
});

test("seed 004: status, enrolment and conditions", () => {
  const [, text = ""] = seeds;
  assertHover(text.replace("- UNKNOWN", "- UN|KNOWN"), "UNKNOWN", ["**Unknown status**"]);
  assertHover(text.replace("- 100", "- 1|00"), "100", ["**Enrollment**"]);
  assertHover(
    text.replace("Immune Related", "Immune| Related"),
    "Immune Related DisorderTissue Damage",
    ["- **Length:** 36 of 160 characters"],
  );
});

test("every place of the seeds: no failure, and a range around the position", () => {
  for (const text of seeds) {
    const snapshot = snapshotOfText("file:///seed.txt", text);
    for (let offset = 0; offset <= text.length; offset += 7) {
      const hover = hoverAt(snapshot, snapshot.positionAt(offset), { today, known });
      if (!hover?.range) continue;
      assert.ok(snapshot.offsetAt(hover.range.start) <= offset);
      assert.ok(offset <= snapshot.offsetAt(hover.range.end));
    }
  }
});
