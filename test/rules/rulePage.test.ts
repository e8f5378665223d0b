import assert from "node:assert/strict";
import { test } from "node:test";
import { PageFormError, parseRulePage } from "./rulePage.ts";

const head = "# Sponsor missing\n\n`sponsor/missing` · error · fix: none\n\n";
const before = `${head}## What it checks\n\nA.\n\n## Why it matters\n\nB.\n\n## Examples\n\n`;
const after = "\n## Severity\n\nError.\n\n## Known limits\n\nNone.\n";
const bad = "### Bad\n\n```page today=2024-05-01\n⟦Sponsors⟧\n```\n";

test("a page in its form is read with its marks, options and lines", () => {
  const { head: found, examples } = parseRulePage(before + bad + after);
  assert.equal(found.code, "sponsor/missing");
  const [example] = examples;
  assert.equal(example?.text, "Sponsors\n");
  assert.equal(example?.marked, "⟦Sponsors⟧\n");
  assert.equal(example?.today, "2024-05-01");
  assert.equal(example?.profile, "register");
  assert.equal(example?.line, 18);
});

const outOfForm: Readonly<Record<string, string>> = {
  "another word for a severity": (before + bad + after).replace("· error ·", "· fatal ·"),
  "a section that is missing": (before + bad + after).replace("## Known limits\n\nNone.\n", ""),
  "sections in another order": before + bad + after.replace("Severity", "Known limits"),
  "an example without a heading": `${before}\`\`\`page\nSponsors\n\`\`\`\n${after}`,
  "an example outside its section": `${before}${bad}${after}\n\`\`\`page\nSponsors\n\`\`\`\n`,
  "a heading without an example": `${before}### Good\n\n${bad}${after}`,
  "After without Bad": `${before}### After "Do it"\n\n\`\`\`page\nSponsors\n\`\`\`\n${after}`,
  "Bad without marks": before + bad.replaceAll(/[⟦⟧]/g, "") + after,
  "Good with marks": before + bad.replace("Bad", "Good") + after,
  "Beside without a file": before + bad.replace("Bad", "Beside").replaceAll(/[⟦⟧]/g, "") + after,
  "an unknown option": before + bad.replace("today=", "now=") + after,
  "an unknown layout": before + bad.replace("```page", "```xml") + after,
};

for (const [what, page] of Object.entries(outOfForm))
  test(`${what} is refused`, () => {
    assert.throws(() => parseRulePage(page), PageFormError);
  });
