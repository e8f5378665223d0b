import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, TextDocumentEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type ServerProcess, withServer } from "./client.ts";

const json = `{
  // A draft.
  "protocolSection": {
    "identificationModule": { "orgStudyIdInfo": { "id": "KLN-1" }, "briefTitle": "Walking" },
    "statusModule": {"overallStatus":"RECRUTING"},
    "eligibilityModule": { "minimumAge" : "65 Years", "maximumAge": "18 Years" }
  }
}
`;
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">
  <clinical_study>
    <!-- A draft. -->
    <brief_title>Walking</brief_title>
    <overall_status>Recruting</overall_status>
    <eligibility><minimum_age>65 Years</minimum_age><maximum_age>18 Years</maximum_age></eligibility>
  </clinical_study>
</prs:study_collection>
`;

const codes = async (server: ServerProcess, uri: string) =>
  (await server.findings(uri)).map(({ code }) => code);

/** The text after the quick fix of that title for the finding of that code. */
async function fixed(server: ServerProcess, uri: string, text: string, code: string) {
  const finding = (await server.findings(uri)).find((each) => each.code === code);
  assert.ok(finding, `no ${code}`);
  const actions = await server.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: finding.range,
    context: { diagnostics: [finding], only: ["quickfix"] },
  });
  const action = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === code);
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.ok(change);
  const edits = change.edits.filter((edit) => "newText" in edit);
  return TextDocument.applyEdits(TextDocument.create(uri, "", 1, text), edits);
}

test("a fix of a rule changes one value in JSON and in XML, and nothing else", async () => {
  await withServer({}, async (server) => {
    for (const [uri, language, text, wrong, right] of [
      ["file:///draft.json", "jsonc", json, '"RECRUTING"', '"RECRUITING"'],
      ["file:///draft.xml", "xml", xml, "Recruting", "Recruiting"],
    ] as const) {
      await server.open(uri, text, language);
      assert.equal(
        await fixed(server, uri, text, "status/invalid-token"),
        text.replace(wrong, right),
      );
      const swapped = text
        .replace("65 Years", "[age]")
        .replace("18 Years", "65 Years")
        .replace("[age]", "18 Years");
      assert.equal(await fixed(server, uri, text, "eligibility/age-order"), swapped);
    }
  });
});

test("JSON and XML that are no records are left alone", async () => {
  await withServer({}, async (server) => {
    await server.open("file:///package.json", '{"name": "x", "status": "RECRUTING", }', "json");
    await server.open("file:///feed.xml", "<rss><channel><title></rss>", "xml");
    for (const uri of ["file:///package.json", "file:///feed.xml"]) {
      assert.deepEqual(await server.findings(uri), []);
      for (const feature of ["documentSymbol", "formatting", "documentLink"])
        assert.deepEqual(
          await server.request(`textDocument/${feature}`, {
            textDocument: { uri },
            options: { tabSize: 2, insertSpaces: true },
          }),
          [],
        );
    }
  });
});

test("a file that is named as a record is one, even where it is empty of everything", async () => {
  const settings = { recordFiles: ["*.registry.json"] };
  await withServer({ settings }, async (server) => {
    await server.open("file:///a.registry.json", "{}", "json");
    assert.ok((await codes(server, "file:///a.registry.json")).includes("title/brief-missing"));
    await server.open("file:///NCT01000001.json", "{}", "json");
    assert.deepEqual(await codes(server, "file:///NCT01000001.json"), []);
  });
});

test("broken syntax is reported, unless the client does that itself", async () => {
  const broken = json.replace('"KLN-1" },', '"KLN-1" }');
  for (const reportsSyntaxOf of [[], ["json"]])
    await withServer({ settings: { reportsSyntaxOf } }, async (server) => {
      await server.open("file:///draft.json", broken, "json");
      const found = await codes(server, "file:///draft.json");
      assert.equal(found.includes("ctgov-json/syntax"), reportsSyntaxOf.length === 0);
      assert.ok(found.includes("status/invalid-token"), "what is intact is checked all the same");
    });
});

test("several studies of one file are checked, each at its place", async () => {
  const lines = ["RECRUTING", "RECRUITING", "COMPLETD"].map((overallStatus, i) =>
    JSON.stringify({
      protocolSection: {
        identificationModule: { nctId: `NCT0100000${i}` },
        statusModule: { overallStatus },
      },
    }),
  );
  await withServer({}, async (server) => {
    const uri = "file:///several.ndjson";
    await server.open(uri, `${lines.join("\n")}\n`, "jsonl");
    const found = (await server.findings(uri)).filter(
      ({ code }) => code === "status/invalid-token",
    );
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [0, 2],
    );
  });
});

test("what the layout itself finds has fixes, too", async () => {
  await withServer({}, async (server) => {
    const uri = "file:///draft.xml";
    const text = xml.replaceAll("brief_title>", "breif_title>");
    await server.open(uri, text, "xml");
    assert.equal(await fixed(server, uri, text, "prs-xml/unknown-element"), xml);
  });
});

test("formatting is registered for records alone", async () => {
  const capabilities = {
    textDocument: { diagnostic: {}, formatting: { dynamicRegistration: true } },
  };
  await withServer({ capabilities }, async (server) => {
    assert.equal(server.initialized?.capabilities.documentFormattingProvider, false);
    await server.open("file:///feed.xml", "<rss></rss>", "xml");
    await server.findings("file:///feed.xml");
    await server.open("file:///drafts[1]/draft.xml", xml, "xml");
    await server.findings("file:///drafts[1]/draft.xml");
    const selectors = () =>
      server.requests
        .filter(({ method }) => method === "client/registerCapability")
        .flatMap(({ params }) => (params as Registered).registrations)
        .filter(({ method }) => method === "textDocument/formatting")
        .flatMap(({ registerOptions }) => registerOptions.documentSelector);
    await server.until(
      () => selectors().length === 2,
      `two registrations, ${JSON.stringify(server.requests)}`,
      3000,
    );
    assert.deepEqual(selectors(), [
      { language: "trial-record" },
      { language: "xml", scheme: "file", pattern: "/drafts[[]1[]]/draft.xml" },
    ]);
  });
});

interface Registered {
  readonly registrations: readonly {
    readonly method: string;
    readonly registerOptions: { readonly documentSelector: readonly object[] };
  }[];
}
