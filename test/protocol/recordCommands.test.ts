import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CancellationTokenSource, ResponseError } from "vscode-languageserver/node";
import type { NewRecordAnswer } from "../../server/src/language/newRecord.ts";
import type { ConvertAnswer } from "../../server/src/server/messages.ts";
import { ServerProcess } from "./client.ts";

const uri = "file:///studies/NCT01234567.json";
const json = JSON.stringify(
  { protocolSection: { identificationModule: { nctId: "NCT01234567", briefTitle: "A trial" } } },
  null,
  2,
);
const position = { line: 0, character: 0 };
let server: ServerProcess;

before(async () => {
  server = await ServerProcess.start({ settings: { today: "2026-11-27" } });
  await server.open(uri, json, "json");
});

after(async () => {
  await server.stop();
});

const make = (answers: readonly string[]) =>
  server.request<NewRecordAnswer>("trialwright/newRecord", { answers });

const convert = (answers: readonly string[], of = uri) =>
  server.request<ConvertAnswer>("trialwright/convert", { uri: of, position, answers });

test("a new record is asked for step by step", async () => {
  const first = await make([]);
  assert.ok("question" in first);
  assert.deepEqual([first.question.step, first.question.options.length], [1, 4]);
  const made = await make(["INTERVENTIONAL", "DEVICE", "prs-xml"]);
  assert.ok("snippet" in made);
  assert.equal(made.language, "xml");
  assert.match(made.snippet, /<verification_date>2026-11<\/verification_date>/);
  assert.match(made.snippet, /\$\{1:/);
});

test("an answer that no question has is an error, and the log says so", async () => {
  await assert.rejects(make(["NONSENSE"]), ResponseError);
  await server.until(
    () => server.log.some((line) => line.includes('"NONSENSE" answers no question')),
    "the log",
  );
});

test("a record is converted, and what is not held is told with its place", async () => {
  const question = await convert([]);
  assert.ok("question" in question);
  const answer = await convert(["prs-xml"]);
  assert.ok("converted" in answer);
  const { converted } = answer;
  assert.deepEqual([converted.name, converted.language], ["NCT01234567.xml", "xml"]);
  assert.match(converted.text, /<brief_title>A trial<\/brief_title>/);
  const [loss] = converted.losses;
  assert.equal(loss?.element, "NCT Number");
  assert.equal(loss?.places[0]?.start.line, 3);
});

test("other documents are refused", async () => {
  const text = "file:///studies/notes.txt";
  await server.open(text, "Milk, eggs, bread", "plaintext");
  for (const other of [text, "file:///studies/not-open.json"]) {
    const answer = await convert([], other);
    assert.ok("refused" in answer, other);
    assert.match(answer.refused.message, /no trial record/);
  }
});

test("a long conversion lets other requests through and ends when it is cancelled", async () => {
  const studies = Array.from({ length: 3000 }, (_, i) => ({
    protocolSection: {
      identificationModule: { nctId: `NCT0${1000000 + i}`, briefTitle: `Trial ${i}` },
      descriptionModule: { briefSummary: "Words. ".repeat(200) },
    },
  }));
  const many = "file:///studies/many.json";
  await server.open(many, JSON.stringify({ studies }), "json");
  await server.pull(many);
  const { connection } = server;
  const source = new CancellationTokenSource();
  const answer = connection.sendRequest(
    "trialwright/convert",
    { uri: many, position, answers: ["prs-xml", "all"] },
    source.token,
  );
  // Without turns for others this answer would come behind that of the conversion.
  await make([]);
  source.cancel();
  await assert.rejects(answer, /cancel/i);
});
