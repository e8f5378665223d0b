import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { CompletionItemKind, type TextEdit } from "vscode-languageserver-types";
import { completionsAt } from "../../server/src/language/completion.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { accepted, itemsAt, knownRecords, labelsAt, shownAt, today } from "./marked.ts";

const top = "A trial\nNCT ID: NCT01234567\n\n";
const statuses = [
  "Not yet recruiting",
  "Recruiting",
  "Enrolling by invitation",
  "Active, not recruiting",
  "Completed",
  "Suspended",
  "Terminated",
  "Withdrawn",
];

test("values behind a label, in the registry's order", () => {
  const text = "Basic Information\nRecruitment Status: |\nStudy Type: Interventional\n";
  assert.deepEqual(labelsAt(text), statuses);
  assert.equal(
    accepted(text, "Active, not recruiting"),
    "Basic Information\nRecruitment Status: Active, not recruiting|\nStudy Type: Interventional\n",
  );
  const [first] = itemsAt(text);
  assert.equal(first?.detail, "NOT_YET_RECRUITING");
  assert.deepEqual(first?.documentation, {
    kind: "markdown",
    value:
      "Nobody can join yet; the study has not opened.\n\nAPI token `NOT_YET_RECRUITING`, in an upload `Not yet recruiting`",
  });
});

test("right behind the colon a space comes first", () => {
  assert.equal(
    accepted("Basic Information\nRecruitment Status:|", "Completed"),
    "Basic Information\nRecruitment Status: Completed|",
  );
});

test("tokens where the text has tokens, words where it has words", () => {
  const tokens = "Basic Information\nStatus: |\nStudy Type: INTERVENTIONAL\n";
  assert.equal(accepted(tokens, "Not yet recruiting"), tokens.replace("|", "NOT_YET_RECRUITING|"));
  const words = "Basic Information\nStatus: |\nStudy Type: Interventional\n";
  assert.equal(accepted(words, "Not yet recruiting"), words.replace("|", "Not yet recruiting|"));
});

test("the manner of the word that is being typed counts before the rest of the text", () => {
  assert.equal(
    accepted("Basic Information\nStatus: RECR|\nStudy Type: Interventional", "Recruiting"),
    "Basic Information\nStatus: RECRUITING|\nStudy Type: Interventional",
  );
  assert.equal(
    accepted("Basic Information\nStatus: Recr|\nStudy Type: INTERVENTIONAL", "Recruiting"),
    "Basic Information\nStatus: Recruiting|\nStudy Type: INTERVENTIONAL",
  );
});

test("the whole value is replaced, with the cursor in the middle of it", () => {
  assert.equal(
    accepted("Basic Information\nStatus: Not yet rec|ruiting\n", "Completed"),
    "Basic Information\nStatus: Completed|\n",
  );
  assert.equal(
    accepted("Basic Information\nStatus: |UNKNOWN\n", "Completed"),
    "Basic Information\nStatus: COMPLETED|\n",
  );
});

test("the space behind a label is kept", () => {
  assert.equal(
    accepted("Basic Information\nStatus:| UNKNOWN\n", "Completed"),
    "Basic Information\nStatus: COMPLETED|\n",
  );
  assert.equal(
    accepted(
      "Study Design\nMasking: DOUBLE\nWho Is Masked:| PARTICIPANT, INVESTIGATOR",
      "Care Provider",
    ),
    "Study Design\nMasking: DOUBLE\nWho Is Masked: CARE_PROVIDER|, INVESTIGATOR",
  );
});

test("filtered by words with spaces and by tokens", () => {
  assert.deepEqual(shownAt("Basic Information\nStatus: Not yet rec|"), ["Not yet recruiting"]);
  assert.deepEqual(shownAt("Basic Information\nStatus: NOT_YET_R|"), ["Not yet recruiting"]);
  assert.ok(shownAt("Basic Information\nPhase: PHASE1/|").includes("Phase 1/Phase 2"));
});

test("a complete or misspelt value does not hide the others", () => {
  for (const value of ["UNKNOWN", "Recruiting", "Recriuting", "Xyz"])
    assert.deepEqual(
      shownAt(`Basic Information\nStatus: ${value}|\nStudy Type: INTERVENTIONAL`),
      statuses,
    );
});

test("a line that may become a label does not offer every value", () => {
  const shown = shownAt("A trial\n\nBasic Information\nRECRUITING\nClin|");
  assert.ok(shown.includes("Clinical Phase"), shown.join(", "));
  assert.ok(!shown.includes("Not Applicable"), shown.join(", "));
});

test("statuses of expanded access are for its records", () => {
  const text = "Basic Information\nStatus: |\nStudy Type: Expanded Access";
  assert.deepEqual(labelsAt(text), [
    "Available",
    "No longer available",
    "Temporarily not available",
    "Approved for marketing",
  ]);
});

test("a value below its label", () => {
  assert.equal(
    accepted(
      "Basic Information\n\nRecruitment Status\n\n|\n\nClinical Phase\n\nPHASE2\n",
      "Completed",
    ),
    "Basic Information\n\nRecruitment Status\n\nCompleted|\n\nClinical Phase\n\nPHASE2\n",
  );
});

test("values without labels: those that the section lacks", () => {
  const text = "Basic Information\nCOMPLETED\n|\nINTERVENTIONAL\n";
  const labels = labelsAt(text);
  assert.ok(labels.includes("Phase 2/Phase 3"));
  assert.ok(!labels.includes("Recruiting"));
  assert.ok(!labels.includes("Actual"));
  assert.equal(
    accepted(text, "Phase 2/Phase 3"),
    "Basic Information\nCOMPLETED\nPHASE2/PHASE3|\nINTERVENTIONAL\n",
  );
});

test("list: values on a line of their own", () => {
  const text = "- Registration Number\n- NCT01234567\n- Status\n|\n- Sex\n- All\n";
  assert.equal(accepted(text, "Completed"), text.replace("|", "- Completed|"));
  for (const dash of ["-|", "- |"])
    assert.equal(accepted(text.replace("|", dash), "Completed"), text.replace("|", "- Completed|"));
  assert.equal(
    accepted(text.replace("|", "- UNK|NOWN"), "Completed"),
    text.replace("|", "- COMPLETED|"),
  );
});

test("yes and no", () => {
  const text = "Eligibility Criteria\nInclusion Criteria:\n* Adults\nAccepts Healthy Volunteers: |";
  assert.deepEqual(labelsAt(text), ["Yes", "No"]);
  assert.equal(accepted(text, "No"), text.replace("|", "No|"));
  assert.deepEqual(labelsAt("Oversight\nFDA-Regulated Drug: |"), ["Yes", "No"]);
});

test("several words on one line, none of them twice", () => {
  const text = "Study Design\nMasking: Double\nWho Is Masked: Participant, |, Investigator";
  assert.deepEqual(labelsAt(text), ["Care Provider", "Outcomes Assessor"]);
  assert.equal(accepted(text, "Outcomes Assessor"), text.replace("|", "Outcomes Assessor|"));
  assert.equal(
    accepted("Study Design\nWho Is Masked: Partic|ipant, Investigator", "Care Provider"),
    "Study Design\nWho Is Masked: Care Provider|, Investigator",
  );
  assert.equal(
    accepted("Study Design\nMasking: DOUBLE\nWho Is Masked: PARTICIPANT,|", "Care Provider"),
    "Study Design\nMasking: DOUBLE\nWho Is Masked: PARTICIPANT, CARE_PROVIDER|",
  );
});

test("dates: today and this month, the month first for a verification", () => {
  const text = "Basic Information\nStart Date: |\n";
  assert.deepEqual(labelsAt(text), ["2026-03-15", "2026-03"]);
  assert.equal(accepted(text, "2026-03"), "Basic Information\nStart Date: 2026-03|\n");
  assert.deepEqual(labelsAt("Basic Information\nVerification Date: |"), ["2026-03", "2026-03-15"]);
  assert.deepEqual(shownAt("Basic Information\nStart Date: 2026-|"), ["2026-03-15", "2026-03"]);
  assert.deepEqual(labelsAt("Basic Information\nStart Date: 2027-06|"), [], "another date");
  assert.equal(
    accepted("Basic Information\nStart Date: 2024-0|2-03 (Actual)", "2026-03-15"),
    "Basic Information\nStart Date: 2026-03-15| (Actual)",
  );
});

test("the type of a date in brackets, at every stage", () => {
  const done = "Basic Information\nStart Date: 2024-02-03 (Estimated|)\n";
  for (const begun of ["(|)", "(Act|)", "(Act|ual)"])
    assert.equal(
      accepted(`Basic Information\nStart Date: 2024-02-03 ${begun}\n`, "Estimated"),
      done,
    );
  for (const begun of ["(|", "(Est|", "|"])
    assert.equal(
      accepted(`Basic Information\nStart Date: 2024-02-03 ${begun}\n`, "Estimated"),
      done.replace("|)", ")|"),
    );
  assert.deepEqual(labelsAt("Basic Information\nEnrollment: 60 |"), ["Actual", "Estimated"]);
});

test("units of the number that is typed", () => {
  const text = "Eligibility Criteria\n* a\nMinimum Age: 6|\nSex: All";
  assert.deepEqual(labelsAt(text), [
    "6 Years",
    "6 Months",
    "6 Weeks",
    "6 Days",
    "6 Hours",
    "6 Minutes",
    "N/A",
  ]);
  assert.equal(accepted(text, "6 Weeks"), text.replace("6|", "6 Weeks|"));
  assert.ok(labelsAt("Eligibility Criteria\n* a\nMaximum Age: 1|").includes("1 Year"));
  assert.deepEqual(labelsAt("Eligibility Criteria\n* a\nMaximum Age: |"), ["65 Years", "N/A"]);
  assert.deepEqual(labelsAt("Study Design\nObservational Model: Cohort\nTarget Duration: 2|"), [
    "2 Years",
    "2 Months",
    "2 Weeks",
    "2 Days",
  ]);
});

const arms = `Study Groups
Arm: Low dose
Arm Type: Experimental
Intervention: |
Intervention: Placebo

Interventions
Intervention: Aspirin
Intervention Type: Drug
Arm: Low dose

Intervention: Placebo
Intervention Type: Drug

Intervention: Diary, on paper
Arm: 
`;

test("interventions of the record inside its arms, and arms inside interventions", () => {
  assert.deepEqual(labelsAt(arms), ["Aspirin", "Diary, on paper"]);
  assert.equal(accepted(arms, "Diary, on paper"), arms.replace("|", "Diary, on paper|"));
  const inIntervention = arms.replace("|", "").replace(/Arm: \n$/, "Arm: |\n");
  assert.deepEqual(labelsAt(inIntervention), ["Low dose"]);
  assert.deepEqual(
    labelsAt(arms.replace("Intervention: Placebo\n\n", "Intervention: Drug: Placebo\n\n")),
    ["Drug: Aspirin", "Diary, on paper"],
  );
});

const known = knownRecords([
  { nctId: "NCT04000002", title: "Second", overallStatus: "RECRUITING", leadSponsor: "A | B" },
  { nctId: "NCT04000001", title: "First", uri: "file:///one.trial" },
  { nctId: "NCT04000001", title: "First again", uri: "file:///two.trial" },
  { nctId: "NCT01234567", title: "Own", uri: "file:///own.trial" },
  { title: "A draft without a number" },
]);

test("registry numbers of the workspace, also inside prose", () => {
  const text = "T\nNCT ID: NCT01234567\n\nBrief Summary\nA follow-up of NCT|, by the same group.\n";
  assert.deepEqual(
    itemsAt(text, known).map(({ label, detail }) => [label, detail]),
    [
      ["NCT04000001", "First"],
      ["NCT04000002", "Second"],
    ],
  );
  assert.equal(accepted(text, "NCT04000002", known), text.replace("NCT|", "NCT04000002|"));
  assert.equal(
    accepted(text.replace("NCT|", "nct0400|0009"), "NCT04000001", known),
    text.replace("NCT|", "NCT04000001|"),
  );
  assert.deepEqual(labelsAt(text.replace("NCT|", "NCT05|"), known), []);
  assert.deepEqual(labelsAt(text.replace("NCT|", "follow|"), known), []);
  assert.deepEqual(itemsAt(text, known)[1]?.documentation, {
    kind: "markdown",
    value: "- Status: Recruiting\n- Sponsor: A \\| B",
  });
});

test("registry numbers where a related trial wants one, none for the record itself", () => {
  assert.deepEqual(
    labelsAt("T\n\nRelated Clinical Trials\nTitle: X\nNCT ID: |", known).slice(0, 3),
    ["NCT01234567", "NCT04000001", "NCT04000002"],
  );
  assert.deepEqual(labelsAt("T\nNCT ID: NCT|\n\nBrief Summary\nText\n", known), []);
});

test("of very many numbers a part is offered, and said to be one", () => {
  const many = knownRecords(
    Array.from({ length: 1500 }, (_, i) => ({
      nctId: `NCT${String(4_000_000 + i).padStart(8, "0")}`,
    })),
  );
  const text = `${top}Brief Summary\nAfter NCT`;
  const snapshot = snapshotOfText("file:///own.trial", text, { expected: true });
  const list = completionsAt(snapshot, snapshot.positionAt(text.length), { today, known: many });
  assert.equal(list.isIncomplete, true);
  assert.equal(list.items.length, 1000);
});

test("missing headings at a line's start", () => {
  const text = "A trial\nNCT ID: NCT01234567\n\nBrief Summary\nText.\n\n|\n\nConditions\nAsthma\n";
  const labels = labelsAt(text);
  assert.ok(labels.includes("Primary Outcome Measures"));
  assert.ok(!labels.includes("Brief Summary") && !labels.includes("Conditions"));
  assert.equal(accepted(text, "Study Design"), text.replace("|", "Study Design\n|"));
  const [heading] = itemsAt(text).filter(({ label }) => label === "Detailed Description");
  assert.equal(heading?.kind, CompletionItemKind.Module);
  assert.equal(heading?.detail, "optional");
});

test("a heading that is being typed", () => {
  assert.equal(
    accepted(`${top}Brief Summary\nText.\n\nPrimary Out|`, "Primary Outcome Measures"),
    `${top}Brief Summary\nText.\n\nPrimary Outcome Measures\n|`,
  );
  assert.equal(
    accepted("A trial\n\nStudy Des|ing\nAllocation: Randomized", "Study Design"),
    "A trial\n\nStudy Design\n|\nAllocation: Randomized",
  );
  assert.equal(accepted("Brief Sum|mary\nText.", "Keywords"), "Keywords|\nText.");
});

test("labels that the open section or item lacks", () => {
  const text =
    "Study Groups\nArm: A\nArm Type: Experimental\n|\n\nInterventions\nIntervention: X\n";
  assert.deepEqual(labelsAt(text).slice(0, 3), ["Arm", "Description", "Intervention"]);
  assert.equal(accepted(text, "Description"), text.replace("|", "Description: |"));
  const design = "Study Design\nAllocation: Randomized\nMask|\n";
  assert.deepEqual(shownAt(design), ["Who Is Masked", "Masking Description"]);
  assert.equal(
    accepted(design, "Masking Description"),
    "Study Design\nAllocation: Randomized\nMasking Description: |\n",
  );
});

test("a label that is being corrected keeps its value", () => {
  assert.equal(
    accepted("Study Design\nAllocation: Randomized\nMask|ing: Double", "Masking Description"),
    "Study Design\nAllocation: Randomized\nMasking Description|: Double",
  );
  assert.equal(
    accepted("Study Design\nAllocation: Randomized\nMas|kin: Double", "Masking Description"),
    "Study Design\nAllocation: Randomized\nMasking Description|: Double",
  );
  assert.equal(
    accepted("Basic Information\nStart| Date: 2024-02", "Primary Completion Date"),
    "Basic Information\nPrimary Completion Date|: 2024-02",
  );
});

test("labels that do not apply to the study type are left out", () => {
  const labels = labelsAt("Basic Information\nStudy Type: Interventional\n\nStudy Design\n|");
  assert.ok(labels.includes("Allocation Method"));
  assert.ok(!labels.includes("Observational Model Type"));
});

test("list: labels and headings in its form", () => {
  const text = "- Registration Number\n- NCT01234567\n- |\n- Sex\n- All\n";
  assert.equal(accepted(text, "Status"), text.replace("|", "Status\n- |"));
  assert.equal(accepted(text, "Conditions"), text.replace("|", "Conditions\n- |"));
  assert.equal(
    accepted(text.replace("- |", "|"), "Conditions"),
    text.replace("- |", "- Conditions\n- |"),
  );
  assert.equal(
    accepted(text.replace("- |", "- Cond|"), "Conditions"),
    text.replace("|", "Conditions\n- |"),
  );
});

test("list: text goes under its heading without a dash", () => {
  assert.equal(
    accepted("- Registration Number\n- NCT01234567\n- Status\n- Completed\n|", "Brief Summary"),
    "- Registration Number\n- NCT01234567\n- Status\n- Completed\n- Brief Summary\n|",
  );
});

test("a new record in the list layout, before it has a label", () => {
  assert.equal(accepted("A trial\n- |", "Conditions"), "A trial\n- Conditions\n- |");
  assert.equal(
    accepted("A trial\n- Reg|", "Registration Number"),
    "A trial\n- Registration Number\n- |",
  );
});

test("an empty document, and the end of one", () => {
  assert.ok(labelsAt("|").includes("Brief Title"));
  assert.equal(accepted("|", "Brief Summary"), "Brief Summary\n|");
  assert.equal(accepted("\n  \n|", "NCT ID"), "\n  \nNCT ID: |");
  const snapshot = snapshotOfText("file:///a.txt", "Dear all,\nthis is a letter.\n");
  assert.deepEqual(completionsAt(snapshot, { line: 2, character: 0 }, { today }).items, []);
});

test("CRLF stays CRLF", () => {
  assert.equal(
    accepted("A trial\r\nNCT ID: NCT01234567\r\n\r\nBrief Summary\r\nText.\r\n\r\n|", "Conditions"),
    "A trial\r\nNCT ID: NCT01234567\r\n\r\nBrief Summary\r\nText.\r\n\r\nConditions\r\n|",
  );
  assert.equal(
    accepted(
      "- Registration Number\r\n- NCT01234567\r\n- Status\r\n- |\r\n- Sex\r\n- All",
      "Completed",
    ),
    "- Registration Number\r\n- NCT01234567\r\n- Status\r\n- Completed|\r\n- Sex\r\n- All",
  );
});

test("nothing inside prose", () => {
  for (const text of [
    "Brief Summary\nThe first| line.\nThe second.\n",
    "Brief Summary\nThe first line.\n|\nThe third.\n",
    "Brief Summary\nStatus: rec|overing patients.\n",
    "Eligibility Criteria\nInclusion Criteria:\n* Sex: fem|ale\n* Adults\n",
    "Study Groups\nArm: A\nDescription: They get it on|ce\n",
    "A title that goes on |here\nNCT ID: NCT01234567\n",
  ])
    assert.deepEqual(labelsAt(text), []);
});

const seeds = ["000_cd453c2458656e53", "004_d8fb7d6f4579bf74"].map((name) =>
  readFileSync(new URL(`../../samples/${name}.txt`, import.meta.url), "utf8"),
);

test("seed 000: its unlabelled status is exchanged", () => {
  const [text = ""] = seeds;
  const at = text.replace("UNKNOWN\n", "UNKNOWN|\n");
  assert.deepEqual(shownAt(at), statuses);
  assert.equal(accepted(at, "Completed"), text.replace("UNKNOWN\n", "COMPLETED|\n"));
});

test("seed 004: its status is exchanged, its sex in words", () => {
  const [, text = ""] = seeds;
  assert.equal(
    accepted(text.replace("- UNKNOWN", "- |UNKNOWN"), "Completed"),
    text.replace("- UNKNOWN", "- COMPLETED|"),
  );
  assert.equal(
    accepted(text.replace("- All", "- Al|l"), "Female"),
    text.replace("- All", "- Female|"),
  );
});

test("any place of any text: no item twice, ranges on one line around the cursor", () => {
  const word = fc.constantFrom(
    "Status",
    "- Status",
    "Basic Information",
    "Study Groups",
    "Arm:",
    "- ",
    "RECRUITING",
    "Start Date: 2024 (",
    "Who Is Masked: A,, B",
    "* x",
    "",
    "  ",
    "😀:",
    "NCT",
    "\ufeff",
    "Conditions",
    "- Registration Number",
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 8 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.nat(200),
      (words, lineEnd, place) => {
        const text = words.join(lineEnd);
        let offset = Math.min(place, text.length);
        if (text[offset - 1] === "\r" && text[offset] === "\n") offset++;
        const labels = itemsAt(`${text.slice(0, offset)}|${text.slice(offset)}`, known).map(
          ({ label, kind }) => `${kind} ${label}`,
        );
        assert.equal(new Set(labels).size, labels.length);
      },
    ),
    { numRuns: 500 },
  );
  for (const text of seeds) {
    const snapshot = snapshotOfText("file:///seed.txt", text);
    for (let offset = 0; offset < text.length; offset += 37) {
      const { items } = completionsAt(snapshot, snapshot.positionAt(offset), { today, known });
      for (const { textEdit } of items) {
        const { range } = textEdit as TextEdit;
        assert.ok(
          snapshot.offsetAt(range.start) <= offset && offset <= snapshot.offsetAt(range.end),
        );
      }
    }
  }
});
