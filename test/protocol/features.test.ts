import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CodeAction,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  WorkspaceSymbol,
} from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { eventually, ServerProcess } from "./client.ts";

const main = `Stem Cells for Graft Failure
NCT ID: NCT01763086
Basic Information
Recruitment Status: RECRUITNG
Related Clinical Trials
Cord Blood for Graft Failure
NCT01763099
Primary Outcome Measures
Measure: Engraftment rate
Time Frame: 12 weeks
Eligibility Criteria
Inclusion Criteria
* Adults
Exclusion Criteria
* Pregnancy
Minimum Age: 65 Years
Maximum Age: 14 Years
`;
const related = `Cord Blood for Graft Failure
NCT ID: NCT01763099
Basic Information
Recruitment Status: COMPLETED
`;

const folder = mkdtempSync(join(tmpdir(), "trialwright-"));
const uriOf = (name: string) => URI.file(join(folder, name)).toString();
const uri = uriOf("main.trial");
let server: ServerProcess;

before(async () => {
  writeFileSync(join(folder, "main.trial"), main);
  writeFileSync(join(folder, "related.trial"), related);
  server = await ServerProcess.start({ folder, settings: { today: "2026-06-01" } });
  await server.open(uri, main);
  await server.until(
    () => server.requests.some(({ method }) => method === "workspace/diagnostic/refresh"),
    "the index",
  );
});

after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function lineOf(text: string): number {
  return main.split("\n").findIndex((line) => line.includes(text));
}

test("document symbols: sections, items with details", async () => {
  const [record] = await server.request<DocumentSymbol[]>("textDocument/documentSymbol", {
    textDocument: { uri },
  });
  assert.equal(record?.name, "NCT01763086");
  const outcomes = record.children?.find(({ name }) => name === "Primary Outcome Measures");
  assert.deepEqual(
    outcomes?.children?.map(({ name, detail }) => [name, detail]),
    [["Engraftment rate", "Time frame: 12 weeks"]],
  );
});

test("folding ranges cover sections", async () => {
  const ranges = await server.request<FoldingRange[]>("textDocument/foldingRange", {
    textDocument: { uri },
  });
  assert.ok(
    ranges.some(
      ({ startLine, endLine }) =>
        startLine === lineOf("Eligibility Criteria") && endLine === lineOf("Maximum Age"),
    ),
  );
});

test("the number of a related trial leads to its file", async () => {
  const position = { line: lineOf("NCT01763099"), character: 4 };
  const found = await server.request<Location[]>("textDocument/definition", {
    textDocument: { uri },
    position,
  });
  assert.deepEqual(
    found.map((location) => [location.uri, location.range.start]),
    [[uriOf("related.trial"), { line: 1, character: 8 }]],
  );
  const references = await server.request<Location[]>("textDocument/references", {
    textDocument: { uri },
    position,
    context: { includeDeclaration: true },
  });
  assert.deepEqual(
    references.map((location) => location.uri).toSorted(),
    [uri, uriOf("related.trial")].toSorted(),
  );
});

test("links lead to the file where there is one, else to the registry", async () => {
  const links = await server.request<DocumentLink[]>("textDocument/documentLink", {
    textDocument: { uri },
  });
  assert.match(
    links.find(({ range }) => range.start.line === lineOf("NCT01763099"))?.target ?? "",
    /related\.trial#2,9$/,
  );
  assert.match(
    links.find(({ range }) => range.start.line === 1)?.target ?? "",
    /clinicaltrials\.gov\/study\/NCT01763086$/,
  );
});

test("workspace symbols find records by number and title", async () => {
  const found = await server.request<WorkspaceSymbol[]>("workspace/symbol", {
    query: "cord blood",
  });
  assert.deepEqual(
    found.map(({ name }) => name),
    ["NCT01763099 Cord Blood for Graft Failure"],
  );
});

test("hover explains an element and a number of the workspace", async () => {
  const hover = async (line: number, character: number) =>
    JSON.stringify(
      await server.request("textDocument/hover", {
        textDocument: { uri },
        position: { line, character },
      }),
    );
  assert.match(await hover(lineOf("Minimum Age"), 2), /Minimum Age/);
  assert.match(await hover(lineOf("NCT01763099"), 2), /Cord Blood for Graft Failure/);
});

test("completion offers the statuses", async () => {
  const line = lineOf("Recruitment Status");
  const list = await server.request<{ items: { label: string }[] } | { label: string }[]>(
    "textDocument/completion",
    {
      textDocument: { uri },
      position: { line, character: "Recruitment Status: RECR".length },
    },
  );
  const labels = (Array.isArray(list) ? list : list.items).map(({ label }) => label);
  assert.ok(
    labels.some((label) => /^recruiting$/i.test(label)),
    labels.join(", "),
  );
});

test("quick fixes mend the status and the ages by the light bulb alone", async () => {
  const fix = async (line: number, character: number, title: RegExp): Promise<string> => {
    const at = { line, character };
    const actions = await server.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    const action = actions.find((candidate) => title.test(candidate.title));
    assert.ok(action, `no fix like ${title} among ${actions.map((each) => each.title).join("; ")}`);
    const [change] = action.edit?.documentChanges ?? [];
    assert.ok(change && "edits" in change && change.textDocument.version === 1);
    return TextDocument.applyEdits(
      TextDocument.create(uri, "trial-record", 1, main),
      change.edits as never,
    );
  };
  assert.match(
    await fix(lineOf("RECRUITNG"), 22, /recruiting/i),
    /^Recruitment Status: RECRUITING$/m,
  );
  assert.match(
    await fix(lineOf("Minimum Age"), 16, /swap/i),
    /^Minimum Age: 14 Years\nMaximum Age: 65 Years$/m,
  );
});

test("files that change on disk change the findings about them", async () => {
  const third = join(folder, "third.trial");
  writeFileSync(third, "Third\nNCT ID: NCT09999999\n");
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("third.trial"), type: 1 }],
  });
  const symbols = async () =>
    await server.request<WorkspaceSymbol[]>("workspace/symbol", { query: "NCT09999999" });
  await eventually(async () => (await symbols()).length === 1, "the new file");
  rmSync(third);
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("third.trial"), type: 3 }],
  });
  await eventually(async () => (await symbols()).length === 0, "the file to be forgotten");
});

test("workspace diagnostics report files that are not open", async () => {
  const { items } = await server.request<{
    items: { uri: string; kind: string; resultId?: string }[];
  }>("workspace/diagnostic", { previousResultIds: [] });
  const other = items.find((item) => item.uri === uriOf("related.trial"));
  assert.equal(other?.kind, "full");
  const again = await server.request<{ items: { uri: string; kind: string }[] }>(
    "workspace/diagnostic",
    {
      previousResultIds: [{ uri: uriOf("related.trial"), value: other.resultId }],
    },
  );
  assert.equal(again.items.find((item) => item.uri === uriOf("related.trial"))?.kind, "unchanged");
});

test("checking the workspace gives totals", async () => {
  const totals = await server.request<{ files: number; records: number; errors: number }>(
    "trialwright/checkWorkspace",
    {},
  );
  assert.equal(totals.files, 2);
  assert.equal(totals.records, 2);
  assert.ok(totals.errors > 0);
});

test("the samples on disk stay as they are", () => {
  assert.equal(readFileSync(join(folder, "main.trial"), "utf8"), main);
});
