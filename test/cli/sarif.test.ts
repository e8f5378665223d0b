import assert from "node:assert/strict";
import { test } from "node:test";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import {
  check,
  cleanRecord,
  fixableRecord,
  folderWith,
  type RunOptions,
  wrongRecord,
} from "./program.ts";

// The schema is of draft 4, which differs from later drafts, as far as it is used here, by its id.
const { $schema: _, id: __, ...draftless } = schema;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(draftless);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly unknown[];
        },
      ];
      readonly results: readonly Result[];
    },
  ];
}

interface Rule {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: Region;
      };
    },
  ];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
  readonly partialFingerprints: { readonly [name: string]: string };
}

async function sarif(args: readonly string[], options?: RunOptions): Promise<Log> {
  const log = JSON.parse((await check(["--format", "sarif", ...args], options)).stdout) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 5), undefined, 1));
  return log;
}

test("the schema is there and refuses what is wrong", () => {
  assert.ok(validate({ version: "2.1.0", runs: [] }));
  assert.ok(!validate({ version: "2.0.0", runs: [] }));
  assert.ok(!validate({ version: "2.1.0", runs: [{ results: [{}] }] }));
});

test("the samples give valid SARIF, with the help of each rule", async () => {
  const [run] = (await sarif(["samples"])).runs;
  assert.ok(run.results.length > 30);
  const levels = new Set(run.results.map(({ level }) => level));
  assert.deepEqual([...levels].sort(), ["error", "note", "warning"]);
  for (const { ruleId, ruleIndex } of run.results) {
    const rule = run.tool.driver.rules[ruleIndex];
    assert.equal(rule?.id, ruleId);
    assert.match(rule.help.markdown, /^# /);
    assert.match(rule.help.text, /What it checks/);
  }
});

test("a problem of the text itself has its page as help, like a rule", async (t) => {
  const cwd = await folderWith(t, { "NCT00000001.json": '{"protocolSection": {}' });
  const [{ tool }] = (await sarif([], { cwd })).runs;
  const described = tool.driver.rules.find(({ id }) => id === "ctgov-json/syntax");
  assert.match(described?.help.markdown ?? "", /^# Text that is not JSON/);
});

test("a fix is the edit that mends the text", async (t) => {
  const cwd = await folderWith(t, { "a b/ü.trial": fixableRecord });
  const [{ results }] = (await sarif([], { cwd })).runs;
  const [result = assert.fail("no result")] = results;
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  assert.equal(artifactLocation.uri, "a%20b/%C3%BC.trial");
  const replacement = result.fixes?.[0]?.artifactChanges[0]?.replacements[0];
  assert.deepEqual(replacement?.deletedRegion, region);
  const lines = fixableRecord.split("\n");
  const line = lines[region.startLine - 1] ?? "";
  assert.equal(line.slice(region.startColumn - 1, region.endColumn - 1), "15/12/2028");
  lines[region.startLine - 1] =
    line.slice(0, region.startColumn - 1) +
    replacement.insertedContent.text +
    line.slice(region.endColumn - 1);
  assert.equal(lines.join("\n"), cleanRecord);
});

const fingerprints = ({ runs: [{ results }] }: Log) =>
  results.map(({ ruleId, partialFingerprints }) => [ruleId, partialFingerprints]);

test("fingerprints stay when lines move, and tell findings apart", async (t) => {
  const cwd = await folderWith(t, {
    "one/a.trial": wrongRecord,
    "two/a.trial": wrongRecord.replace("Detailed Description\n", "Detailed Description\nMore.\n\n"),
  });
  const [one, two] = [await sarif(["one"], { cwd }), await sarif(["two"], { cwd })];
  assert.deepEqual(fingerprints(one), fingerprints(two));
  const samples = fingerprints(await sarif(["samples"])).map((print) => JSON.stringify(print));
  assert.equal(new Set(samples).size, samples.length);
});

test("what could not be read is told", async (t) => {
  const [{ invocations }] = (await sarif(["gone.trial"], { cwd: await folderWith(t) })).runs;
  assert.equal(invocations[0].executionSuccessful, false);
  assert.equal(invocations[0].toolExecutionNotifications.length, 1);
});

test("files outside the folder of the check have whole addresses", async (t) => {
  const cwd = await folderWith(t, { "a.trial": wrongRecord, "in/.keep": "" });
  const [{ results }] = (await sarif([".."], { cwd: `${cwd}/in` })).runs;
  assert.match(
    results[0]?.locations[0].physicalLocation.artifactLocation.uri ?? "",
    /^file:\/\/\/.*\/a\.trial$/,
  );
});
