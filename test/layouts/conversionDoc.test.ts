import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { promisify } from "node:util";
import { layouts } from "../../server/src/layouts/all.ts";
import type { Study } from "../../server/src/study/study.ts";
import { readSharedLines, unlessShared } from "../sharedFolder.ts";

const root = join(import.meta.dirname, "../..");
const doc = readFileSync(join(root, "docs/conversion.md"), "utf8");
const corpus = "corpus/ctgov-v2.ndjson.gz";

/** In some records of the corpus; the registry's description of its API does not have it. */
const unpublished = /^contactsLocationsModule\.locations_nested/;

test("the tables of docs/conversion.md are up to date", async () => {
  const script = join(root, "scripts/generate-conversion-doc.ts");
  await assert.doesNotReject(promisify(execFile)(process.execPath, [script, "--check"]));
});

/** The first column of the tables about what a layout does not hold, or holds in part. */
function rowsOf(layout: string): readonly string[] {
  const sections = doc.split("\n## ").filter((section) => {
    const [heading = ""] = section.split("\n");
    return heading.includes(`\`${layout}\``) && /hold/.test(heading);
  });
  return sections.flatMap((section) =>
    [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = ""]) => path),
  );
}

for (const layout of layouts)
  test(`${layout.id}: what real records lose is in the tables`, {
    skip: unlessShared(corpus),
  }, (context) => {
    const rows = rowsOf(layout.id);
    const lost = new Map<string, number>();
    const studies = readSharedLines<Study>(corpus).filter((_, index) => index % 15 === 0);
    for (const study of studies)
      for (const { path } of layout.notHeld(study)) {
        const steps = path.map((step) => (typeof step === "number" ? "[]" : `.${step}`)).join("");
        const written = steps.slice(1).replace(/^protocolSection\./, "");
        const isListed = rows.some(
          (row) => [row, `${row}[]`].includes(written) || written.startsWith(`${row}.`),
        );
        const key = isListed || unpublished.test(written) ? "" : written;
        lost.set(key, (lost.get(key) ?? 0) + 1);
      }
    context.diagnostic(
      `${lost.get("") ?? 0} values of ${studies.length} records are in the tables`,
    );
    lost.delete("");
    assert.deepEqual([...lost], []);
  });
