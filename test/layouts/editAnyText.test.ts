import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Layout } from "../../server/src/layouts/layout.ts";
import { listGrammar } from "../../server/src/layouts/list/grammar.ts";
import { list } from "../../server/src/layouts/list/layout.ts";
import { pageGrammar } from "../../server/src/layouts/page/grammar.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import { asWritten, isSameValue } from "../../server/src/layouts/text/edit/asWritten.ts";
import { applyEdits } from "../../server/src/layouts/text/edit/composeEdits.ts";
import type { Group } from "../../server/src/layouts/text/field.ts";
import { applyChange, type Change } from "../../server/src/study/change.ts";
import type { Path } from "../../server/src/study/path.ts";
import type { StudyRecord } from "../../server/src/study/record.ts";
import { anyString } from "./anyStudy.ts";
import { change, set } from "./changesAt.ts";
import { fullStudy } from "./fullStudy.ts";
import { listForms, pageForms, writtenStudy } from "./written.ts";

/* Every change can be written, whatever its value says: behind bars, or as JSON in Other Elements. */

function recordOf(layout: Layout, text: string): StudyRecord {
  const [record] = layout.parse(text).records;
  assert.ok(record);
  return record;
}

function edited(layout: Layout, text: string, one: Change): string {
  const record = recordOf(layout, text);
  const wanted = applyChange(asWritten(record), one);
  const after = applyEdits(text, layout.edit(text, record, [one]));
  const reading = recordOf(layout, after);
  assert.ok(isSameValue(asWritten(reading), wanted), JSON.stringify(one));
  assert.ok(reading.unrecognised.length <= record.unrecognised.length, JSON.stringify(one));
  return after;
}

/** The paths of every text in a record with every element, and of some that no label names. */
function pathsOf({ fields, body, item }: Group): readonly Path[] {
  const first = (path: Path) => path.map((step) => (step === "*" ? 0 : step));
  const own = [...fields, ...(body ? [body] : [])].map(({ path, repeated }) =>
    repeated ? [...path, 0] : path,
  );
  const ofItem = (item?.fields ?? []).map(({ path, repeated }) => [
    ...(item?.path ?? []),
    0,
    ...first(path),
    ...(repeated ? [0] : []),
  ]);
  return [...own, ...ofItem];
}

const unknown: readonly Path[] = [
  ["protocolSection", "oversightModule", "unknown thing"],
  ["protocolSection", "armsInterventionsModule", "interventions", 0, "odd"],
];

/** No layout has a line for these, and where they name an item there is no JSON for them either. */
const plainString = anyString.filter((text) => !text.includes("\r"));

for (const [layout, grammar, forms] of [
  [page, pageGrammar, pageForms],
  [list, listGrammar, listForms],
] as const)
  test(`${layout.id}: any text can be set and inserted anywhere`, () => {
    const full = fullStudy(grammar);
    const texts = [
      layout.print([full]),
      ...forms.map((form) => writtenStudy(full, grammar, form)),
      "Tea\n",
    ];
    const paths = [...grammar.groups.flatMap(pathsOf), ...unknown];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(...paths),
        plainString,
        fc.boolean(),
        (text, path, value, inserts) => {
          const kind = inserts && typeof path.at(-1) === "number" ? "insert" : "set";
          edited(layout, text, { kind, path, value });
        },
      ),
      { numRuns: 250 },
    );
  });

const record = `Brief Title: Tea

Brief Summary
Old text.

Conditions
Asthma

Primary Outcome Measures
Measure: Pain
Time Frame: 12 weeks

Sponsors
Lead Sponsor: Tea Board

Other Elements
protocolSection.outcomesModule.primaryOutcomes[0].note: ["kept"]
`;

test("a line that reads like a heading gets a bar, the others of the text none", () => {
  const after = edited(
    page,
    record,
    set("protocolSection.descriptionModule.briefSummary", "First.\nConditions\nLast."),
  );
  assert.match(after, /^Brief Summary\nFirst\.\n\| Conditions\nLast\.\n\nConditions\nAsthma\n/m);
});

test("behind a label on its line the bars stand below it; a plain text takes their place again", () => {
  const path = "protocolSection.outcomesModule.primaryOutcomes.0.measure";
  const barred = edited(page, record, set(path, "Pain\nat night"));
  assert.match(barred, /^Measure:\n\| Pain\n\| at night\nTime Frame: 12 weeks$/m);
  assert.match(edited(page, barred, set(path, "Sleep")), /^Measure: Sleep\nTime Frame/m);
});

test("a word of several lines, and one that is empty", () => {
  const path = "protocolSection.conditionsModule.conditions.1";
  assert.match(
    edited(page, record, change("insert", path, "two\nlines")),
    /^Asthma\nCondition:\n\| two\n\| lines\n/m,
  );
  assert.match(edited(page, record, change("insert", path, " x ")), /^Asthma\n\| {2}x {2}\|\n/m);
});

test("elements without a label are lines of Other Elements, which follow their items", () => {
  const other = "protocolSection.outcomesModule.primaryOutcomes";
  const added = edited(page, record, set("protocolSection.oversightModule.new", { a: [1] }));
  assert.match(added, /^protocolSection\.oversightModule\.new: \{"a":\[1\]\}$/m);
  const changed = edited(page, record, set(`${other}.0.note.0`, "changed"));
  assert.match(changed, /primaryOutcomes\[0\]\.note: \["changed"\]$/m);
  const inserted = edited(page, record, change("insert", `${other}.0`, { measure: "Sleep" }));
  assert.match(inserted, /primaryOutcomes\[1\]\.note: \["kept"\]$/m);
  const removed = edited(page, record, change("remove", `${other}.0`));
  assert.doesNotMatch(removed, /note/);
  const gone = edited(page, record, change("remove", `${other}.0.note`));
  assert.doesNotMatch(gone, /note/);
});

test("what no line can say is JSON in the place of the old line", () => {
  const path = "protocolSection.descriptionModule.briefSummary";
  const after = edited(page, record, set(path, "a\r\nb"));
  assert.match(after, /^protocolSection\.descriptionModule\.briefSummary: "a\\r\\nb"$/m);
  assert.doesNotMatch(after, /Old text/);
});
