import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type CodeAction, TextDocumentEdit } from "vscode-languageserver-types";
import { codeActionsOf } from "../../server/src/language/codeActions.ts";
import { withoutConfiguredSuppression } from "../../server/src/language/configText.ts";
import { type CheckSettings, findingsOf } from "../../server/src/language/findings.ts";
import type { ConfigFile } from "../../server/src/language/suppressAction.ts";
import { findingCodes } from "../../server/src/workspace/findingCodes.ts";
import { readProjectConfig } from "../../server/src/workspace/projectConfig.ts";
import { type Snapshot, snapshotOfText } from "../../server/src/workspace/snapshot.ts";

const settings: CheckSettings = { profile: "register", today: { year: 2026, month: 6, day: 1 } };
const aim = "To evaluate the effect on pain";
const code = "outcome/title-is-aim";

const texts = {
  page: `A Trial\nNCT ID: NCT01234567\n\nPrimary Outcome Measures\n  Measure: ${aim}\n  Time Frame: 12 weeks\n`,
  list: `- Registration Number\n- NCT01234567\n- Brief Summary\nText.\n- Primary Outcome Measures\n- Measure\n- ${aim}\n- Time Frame\n- 12 weeks\n- Lead Sponsor\n- Somebody\n`,
  "prs-xml": `<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">
  <clinical_study>
    <primary_outcome>
      <outcome_measure>${aim}</outcome_measure><outcome_time_frame>12 weeks</outcome_time_frame>
    </primary_outcome>
  </clinical_study>
</prs:study_collection>
`,
  "ctgov-json": `{"protocolSection": {"identificationModule": {"nctId": "NCT01234567"}, "outcomesModule": {"primaryOutcomes": [{"measure": "${aim}", "timeFrame": "12 weeks"}]}}}\n`,
};

function snapshotOf(layout: keyof typeof texts, text = texts[layout]): Snapshot {
  const snapshot = snapshotOfText("file:///a", text, { expected: true });
  assert.equal(snapshot.layout?.id, layout);
  return snapshot;
}

function codesIn(snapshot: Snapshot, more: Partial<CheckSettings> = {}): readonly string[] {
  return findingsOf(snapshot, { ...settings, ...more }).map((finding) => finding.code);
}

function actionsAt(snapshot: Snapshot, offset: number, config?: ConfigFile): CodeAction[] {
  const at = snapshot.positionAt(offset);
  const findings = findingsOf(snapshot, settings);
  const options = { config, explainCommand: "explain" };
  return codeActionsOf(snapshot, findings, { start: at, end: at }, options);
}

function suppressing(actions: readonly CodeAction[]): CodeAction {
  const action = actions.find(({ title }) => title.startsWith(`Suppress ${code}`));
  assert.ok(action);
  return action;
}

/** The text of a document after the edits for it. */
function applied(action: CodeAction, uri: string, text: string): string {
  const edits = (action.edit?.documentChanges ?? [])
    .filter(TextDocumentEdit.is)
    .filter(({ textDocument }) => textDocument.uri === uri)
    .flatMap((change) => change.edits);
  assert.ok(edits.length > 0);
  const document = TextDocument.create(uri, "", 0, text);
  return TextDocument.applyEdits(
    document,
    edits.filter((edit) => "newText" in edit),
  );
}

const written = {
  page: `\n  <!-- trialwright-ignore ${code}: [why this is right] -->\n  Measure: `,
  list: `\n<!-- trialwright-ignore ${code}: [why this is right] -->\n- To evaluate`,
  "prs-xml": `\n      <!-- trialwright-ignore ${code}: [why this is right] -->\n      <outcome_measure>`,
};

for (const layout of ["page", "list", "prs-xml"] as const)
  test(`${layout}: the light bulb writes a comment above, which asks for its reason`, () => {
    for (const end of ["\n", "\r\n"]) {
      const text = texts[layout].replaceAll("\n", end);
      const snapshot = snapshotOf(layout, text);
      const before = codesIn(snapshot);
      assert.ok(before.includes(code));
      const action = suppressing(actionsAt(snapshot, text.indexOf(aim)));
      const after = applied(action, snapshot.uri, text);
      assert.ok(after.includes(written[layout].replaceAll("\n", end)), after);
      const suppressed = snapshotOf(layout, after);
      assert.deepEqual(suppressed.records[0]?.study, snapshot.records[0]?.study);
      assert.deepEqual(
        codesIn(suppressed).toSorted(),
        [...before.filter((each) => each !== code), "suppression/reason-missing"].toSorted(),
      );
      const reasoned = snapshotOf(layout, after.replace("[why this is right]", "as agreed"));
      assert.ok(!codesIn(reasoned).some((each) => each.startsWith("suppression/")));
    }
  });

test("in an upload an element that does not begin its line has the comment before it", () => {
  const text = texts["prs-xml"].replace(/12 weeks/, "[when]");
  const actions = actionsAt(snapshotOf("prs-xml", text), text.indexOf("[when]"));
  const action = actions.find(({ title }) => title.startsWith("Suppress text/placeholder"));
  assert.ok(action);
  const after = applied(action, "file:///a", text);
  assert.match(
    after,
    /<\/outcome_measure><!-- trialwright-ignore text\/placeholder: .* --><outcome_time/,
  );
  assert.ok(!codesIn(snapshotOf("prs-xml", after)).includes("text/placeholder"));
});

test("suppressing comes after all fixes, explaining last, and neither is preferred or in fix-all", () => {
  const snapshot = snapshotOf("page");
  const actions = actionsAt(snapshot, texts.page.indexOf(aim));
  const kinds = actions.map(
    ({ title }) => /^(Suppress|Explain|Fix all) /.exec(title)?.[1] ?? "fix",
  );
  const order = ["fix", "Suppress", "Explain", "Fix all"];
  assert.deepEqual(
    kinds,
    kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
  assert.ok(kinds.includes("fix") && kinds.includes("Suppress") && kinds.includes("Explain"));
  for (const [i, action] of actions.entries())
    if (kinds[i] === "Suppress" || kinds[i] === "Explain") {
      assert.equal(action.kind, "quickfix");
      assert.ok(action.isPreferred !== true);
      assert.ok(action.diagnostics?.length === 1);
    }
  const explain = actions.find(({ title }) => title === `Explain ${code}`);
  assert.deepEqual(explain?.command?.arguments, [code]);
});

test("a finding about a suppression is not suppressed", () => {
  const text = texts.page.replace(
    "  Measure",
    "<!-- trialwright-ignore outcome/time-frame-missing: x -->\n  Measure",
  );
  const titles = actionsAt(
    snapshotOf("page", text),
    text.indexOf("outcome/time-frame-missing"),
  ).map(({ title }) => title);
  assert.ok(titles.includes("Remove the comment"));
  assert.ok(!titles.some((title) => title.startsWith("Suppress ")), titles.join());
});

const config = { uri: "file:///trialwright.config.json", version: null };

function suppressedBy(configText: string): readonly string[] {
  const read = readProjectConfig(configText, findingCodes);
  return codesIn(snapshotOf("ctgov-json"), { suppressions: read.config.suppress ?? [] });
}

test("JSON: the light bulb makes a configuration with the entry", () => {
  const actions = actionsAt(snapshotOf("ctgov-json"), texts["ctgov-json"].indexOf(aim), {
    ...config,
    text: undefined,
  });
  const action = suppressing(actions);
  const [create] = action.edit?.documentChanges ?? [];
  assert.ok(create && "kind" in create && create.kind === "create" && create.uri === config.uri);
  const text = applied(action, config.uri, "");
  assert.deepEqual(JSON.parse(text), {
    suppress: [
      {
        code,
        record: "NCT01234567",
        path: "protocolSection.outcomesModule.primaryOutcomes.0.measure",
        reason: "[why this is right]",
      },
    ],
  });
  assert.ok(codesIn(snapshotOf("ctgov-json")).includes(code));
  assert.ok(!suppressedBy(text).includes(code));
  const [problem, another] = readProjectConfig(text, findingCodes).problems;
  assert.ok(problem && !another);
  assert.equal(text.slice(problem.range.start, problem.range.end), '"[why this is right]"');
});

for (const before of [
  '{\n    // ours\n    "acronyms": ["QoL"], // known\n}\n',
  '{\r\n\t"suppress": [\r\n\t\t// one\r\n\t\t{ "code": "outcome/time-frame-missing", "reason": "x" }\r\n\t]\r\n}\r\n',
  "{}",
])
  test(`JSON: the light bulb adds the entry to ${JSON.stringify(before)}`, () => {
    const actions = actionsAt(snapshotOf("ctgov-json"), texts["ctgov-json"].indexOf(aim), {
      ...config,
      text: before,
    });
    const after = applied(suppressing(actions), config.uri, before);
    for (const [comment] of before.matchAll(/\/\/.*/g)) assert.ok(after.includes(comment), after);
    assert.ok(!suppressedBy(after).includes(code), after);
    const count = readProjectConfig(before, findingCodes).config.suppress?.length ?? 0;
    assert.equal(readProjectConfig(after, findingCodes).config.suppress?.length, count + 1);
  });

test("JSON: an entry is removed, with its comma and the comment above it", () => {
  const one = '{ "code": "outcome/time-frame-missing", "reason": "one" }';
  const two = '{ "code": "outcome/time-frame-missing", "reason": "two" }';
  const around = (inside: string) => `{\n  // ours\n  "suppress": [${inside}],\n}\n`;
  const without = (text: string, index: number) =>
    TextDocument.applyEdits(TextDocument.create("", "jsonc", 1, text), [
      ...withoutConfiguredSuppression(text, index),
    ]);
  const both = around(`\n    // 1\n    ${one},\n    // 2\n    ${two}\n  `);
  assert.equal(without(both, 1), around(`\n    // 1\n    ${one}\n  `));
  assert.equal(without(both, 0), around(`\n    // 1\n    ${two}\n  `));
  const trailing = around(`${one}, ${two},`);
  assert.deepEqual(readProjectConfig(without(trailing, 1), findingCodes).problems, []);
  assert.equal(readProjectConfig(without(trailing, 1), findingCodes).config.suppress?.length, 1);
  for (const alone of [one, `${one},`]) assert.equal(without(around(alone), 0), around(""));
});

test("JSON: nothing is offered where the configuration is broken or cannot be written", () => {
  for (const target of [
    undefined,
    { ...config, text: "{" },
    { ...config, text: '{"suppress": 1}' },
  ]) {
    const actions = actionsAt(snapshotOf("ctgov-json"), texts["ctgov-json"].indexOf(aim), target);
    assert.ok(actions.length > 0);
    assert.ok(!actions.some(({ title }) => title.startsWith("Suppress")));
  }
});

test("a comment for a code that is turned off is not called unused", () => {
  const text = texts.page.replace(
    "  Measure",
    `<!-- trialwright-ignore ${code}: as agreed -->\n  Measure`,
  );
  const snapshot = snapshotOf("page", text.replace(aim, "Pain on a scale from 0 to 10"));
  assert.ok(codesIn(snapshot).includes("suppression/unused"));
  assert.ok(!codesIn(snapshot, { levels: { [code]: "off" } }).includes("suppression/unused"));
});
