import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ServerProcess } from "./client.ts";

let server: ServerProcess;
before(async () => {
  server = await ServerProcess.start();
});
after(async () => {
  assert.equal(await server.stop(), 0);
});

const headings = [
  "Basic Information",
  "Brief Summary",
  "Conditions",
  "Study Design",
  "Eligibility Criteria",
  "Sponsors",
];
const rubbish: Readonly<Record<string, string>> = {
  empty: "",
  blanks: " \n\t\r\n\r",
  binary: "\u0000\u0001\u0002PNG\u0000".repeat(1000),
  "unpaired surrogates": `Title \ud800\nNCT ID: NCT01763086 \udc00\nConditions\n\ud83d\n`,
  "only headings": `${headings.join("\n")}\n`,
  "duplicate headings": `${[...headings, ...headings, ...headings].join("\n")}\n`,
  "only labels": "Minimum Age:\nMaximum Age:\nStatus:\nSex:\nStudy Start Date:\n",
  "a line of a million characters": `Title\nNCT ID: NCT01763086\nBrief Summary\n${"x".repeat(1_000_000)}\n`,
  "a million characters of brackets": `Title\nBrief Summary\n${"[".repeat(1_000_000)}\n`,
  "a million spaces": `Title\nConditions\n${" ".repeat(1_000_000)}x\n`,
  "20 MB": `Title\nNCT ID: NCT01763086\nDetailed Description\n${"A sentence about stem cells in 30 participants.\n".repeat(440_000)}`,
};

for (const [name, text] of Object.entries(rubbish))
  test(`rubbish: ${name}`, async () => {
    const uri = `file:///${encodeURIComponent(name)}.trial`;
    await server.open(uri, text);
    const position = { line: 1, character: 3 };
    const findings = await server.findings(uri);
    const lines = text.split(/\r\n|\n|\r/);
    for (const { range, message } of findings) {
      assert.ok(range.end.line < Math.max(lines.length, 1), "the place is in the text");
      assert.ok(
        range.end.character <= (lines[range.end.line]?.length ?? 0),
        "the place is in its line",
      );
      assert.ok(
        String(message).length > 0 && String(message).length < 2000,
        "the message can be read",
      );
    }
    for (const method of ["documentSymbol", "foldingRange", "documentLink"])
      await server.request(`textDocument/${method}`, { textDocument: { uri } });
    for (const method of ["hover", "completion", "definition"])
      await server.request(`textDocument/${method}`, { textDocument: { uri }, position });
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    assert.deepEqual(
      server.log.filter((line) => /failed/.test(line)),
      [],
    );
  });

test("a plain text that is no record is left alone", async () => {
  const uri = "file:///notes.txt";
  await server.open(uri, "Groceries\n- milk\n- bread\nConditions\n", "plaintext");
  assert.deepEqual(await server.findings(uri), []);
  assert.deepEqual(
    await server.request("textDocument/documentSymbol", { textDocument: { uri } }),
    [],
  );
});

test("requests for a document that is not open get empty answers", async () => {
  const uri = "file:///nowhere.trial";
  assert.deepEqual(await server.findings(uri), []);
  assert.equal(
    await server.request("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    }),
    null,
  );
});
