import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { detectLayout } from "../../server/src/layouts/all.ts";
import type { Layout } from "../../server/src/layouts/layout.ts";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { list } from "../../server/src/layouts/list/layout.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { asWritten, isSameValue } from "../../server/src/layouts/text/edit/asWritten.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import { sharedPath, unlessShared } from "../sharedFolder.ts";
import { anyStudy } from "./anyStudy.ts";
import { anyText } from "./anyText.ts";
import { fullStudy } from "./fullStudy.ts";
import { listSeed, pageSeed } from "./samplesText.ts";
import { textsOf } from "./textsOf.ts";
import { listForms, pageForms, writtenStudy } from "./written.ts";

function format({ format: formatted }: Layout, text: string): string | undefined {
  return formatted?.(text);
}

function recordOf(layout: Layout, text: string): StudyRecord {
  const [record] = layout.parse(text).records;
  assert.ok(record);
  return record;
}

/** Nothing is lost, and formatting once more changes nothing; false where a text is not formatted. */
function assertFormats(layout: Layout, text: string): boolean {
  const formatted = format(layout, text);
  if (formatted === undefined) return false;
  const [before, after] = [recordOf(layout, text), recordOf(layout, formatted)];
  assert.ok(isSameValue(asWritten(after), asWritten(before)));
  assert.deepEqual(
    textsOf(formatted, after.unrecognised).toSorted(),
    textsOf(text, before.unrecognised).toSorted(),
  );
  assert.equal(format(layout, formatted), formatted);
  return true;
}

const ownWay = `A Trial of Tea
  NCT Number :  NCT01234567
Enrollment: about sixty
60 in each group
Sex
female
STUDY DESIGN:
who masked: participant,  Investigator
Study start: February 2026 (estimated)
Conditions: Asthma
- Cough

Primary Outcomes
Pain at rest
Time: 12 weeks
Method: First line.

  * second line
Falls
Time: [when]
`;

test("page: labels of the registry, the groups' order, values as they were written", () => {
  assert.equal(
    format(page, ownWay),
    `Brief Title: A Trial of Tea
NCT ID: NCT01234567
60 in each group

Basic Information
Total Enrollment: about sixty
Study Start Date: February 2026 (estimated)

Conditions
Asthma
Cough

Study Design
Who Is Masked: participant,  Investigator

Primary Outcome Measures
Measure: Pain at rest
Time Frame: 12 weeks
Description: First line.

  * second line

Measure: Falls
Time Frame: [when]

Eligibility Criteria
Sex: female
`,
  );
});

test("list: a dash before labels and values, the criteria at the end of their section", () => {
  const text = `A Trial of Tea
- Registration Number
- NCT01234567
Recruitment & Eligibility
- Status: Not yet recruiting
- Minimum Age
- 18 Years
Inclusion Criteria:

* Adults
- Conditions
- Asthma
`;
  assert.equal(
    format(list, text),
    `- Brief Title
- A Trial of Tea
- Registration Number
- NCT01234567

- Conditions
- Asthma

Recruitment & Eligibility
- Status
- Not yet recruiting
- Minimum Age
- 18 Years

Inclusion Criteria:

* Adults
`,
  );
});

test("line ends, a byte order mark and labels without values stay", () => {
  const text = "\uFEFFTitle: Tea\r\nAcronym:\r\nConditions\r\n\r\n\r\nAsthma";
  assert.equal(
    format(page, text),
    "\uFEFFBrief Title: Tea\r\nAcronym:\r\n\r\nConditions\r\nAsthma\r\n",
  );
  assert.equal(format(page, "Keywords\rtea"), "Keywords\rtea\r");
  assert.equal(format(page, "Tea\n\nKeywords\n"), "Brief Title: Tea\n\nKeywords\n");
});

test("a bar stays where it must, and goes where it need not be", () => {
  assert.equal(
    format(page, "Title: Tea\nConditions\n| Keywords\n| Cough\nStatus:\n| Recruiting\n"),
    "Brief Title: Tea\n\nBasic Information\nRecruitment Status:\n| Recruiting\n\nConditions\n| Keywords\nCough\n",
  );
});

test("a listing's copy and a text that cannot be divided are left alone", () => {
  assert.equal(format(page, pageSeed), undefined);
  assert.equal(format(list, listSeed), undefined);
});

for (const [layout, grammar, forms] of [
  [page, pageGrammar, pageForms],
  [list, listGrammar, listForms],
] as const) {
  test(`${layout.id}: a record with every element, however it is written`, () => {
    for (const form of forms)
      assert.ok(assertFormats(layout, writtenStudy(fullStudy(grammar), grammar, form)), form.name);
  });

  test(`${layout.id}: any text keeps what it says, and formatting twice changes nothing`, () => {
    let count = 0;
    const property = fc.property(anyText, (text) => {
      if (assertFormats(layout, text)) count++;
    });
    fc.assert(property, { numRuns: 300 });
    // Most texts can be formatted, though they are rubbish.
    assert.ok(count > 100, `${count} of 300`);
  });

  test(`${layout.id}: what was printed is in the normal form`, () => {
    fc.assert(
      fc.property(anyStudy(grammar), (study) => {
        assertFormats(layout, layout.print([study]));
      }),
      { numRuns: 100 },
    );
  });

  test(`${layout.id}: real records as they are printed are in the normal form`, {
    skip: unlessShared("corpus/pages"),
  }, () => {
    const folder = sharedPath(`corpus/pages/${layout.id}`);
    for (const file of globSync("*.txt", { cwd: folder })) {
      const text = readFileSync(join(folder, file), "utf8");
      assertFormats(layout, text);
      const printed = layout.print([recordOf(layout, text).study]);
      assert.equal(format(layout, printed), printed, file);
    }
  });
}

test("the samples that are no copies can be formatted", () => {
  const root = join(import.meta.dirname, "../../samples");
  let count = 0;
  for (const file of globSync("**/*.trial", { cwd: root })) {
    const text = readFileSync(join(root, file), "utf8");
    const layout = detectLayout(text, { expected: true });
    assert.ok(layout);
    if (recordOf(layout, text).copy) continue;
    assert.ok(assertFormats(layout, text), file);
    count++;
  }
  assert.ok(count > 5);
});
