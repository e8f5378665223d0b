import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findingsOf } from "../../server/src/language/findings.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { today } from "./marked.ts";

const samples = join(import.meta.dirname, "..", "..", "samples");
const page = readFileSync(join(samples, "000_cd453c2458656e53.txt"), "utf8");
const list = readFileSync(join(samples, "004_d8fb7d6f4579bf74.txt"), "utf8");

function finding(text: string, code: string) {
  const found = findingsOf(snapshotOfText("file:///copy.txt", text), { profile: "auto", today });
  const one = found.find((each) => each.code === code);
  assert.ok(one, `${code} is not among ${found.map((each) => each.code).join(", ")}`);
  return one;
}

test("of what a copy drops, the message says so, and the finding is milder", () => {
  const { message, severity } = finding(page, "summary/missing");
  assert.match(message, /known to drop this element/);
  assert.equal(severity, "warning");
});

test("of what a copy runs together, the message says so", () => {
  const { message, severity } = finding(list, "condition/run-together");
  assert.match(message, /known to garble this element/);
  assert.equal(severity, "information");
});

test("what an author wrote into a copy is the author's", () => {
  const placeholder = finding(
    page.replace("Detailed Description", "Official Title: [title of the protocol]\n$&"),
    "text/placeholder",
  );
  assert.doesNotMatch(placeholder.message, /listing site/);
  const ages = finding(
    list.replace("- Sex\n", "- Minimum Age\n- 65 Years\n- Maximum Age\n- 2 Years\n$&"),
    "eligibility/age-order",
  );
  assert.equal(ages.severity, "error");
  assert.doesNotMatch(ages.message, /listing site/);
});
