import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import fc from "fast-check";
import { formatXml } from "../../../server/src/layouts/prs-xml/format/formatXml.ts";
import { parseXml } from "../../../server/src/layouts/prs-xml/parse.ts";
import { printXml } from "../../../server/src/layouts/prs-xml/print.ts";
import type { Study } from "../../../server/src/study/study.ts";
import { readSharedLines, sharedPath, unlessShared } from "../../sharedFolder.ts";
import { uploadText } from "./uploadText.ts";

const records = "corpus/ctgov-v2.ndjson.gz";
const files = "corpus/prs-xml";

function valuesIn(text: string): readonly unknown[] {
  return parseXml(text).records.map(({ study }) => study);
}

/** All that is no blank between tags, each part as often as it stands. */
function partsOf(text: string): readonly string[] {
  return (text.match(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^<>]*>|[^<>\s]+/g) ?? [])
    .map((part) => part.replace(/\s+(\/?>)$/, "$1"))
    .toSorted();
}

/** Formats a text that can be formatted; nothing may be lost, and doing it again changes nothing. */
function formatted(text: string): string {
  const once = formatXml(text);
  assert.ok(once !== undefined);
  assert.deepEqual(partsOf(once), partsOf(text));
  assert.deepEqual(valuesIn(once), valuesIn(text));
  assert.equal(formatXml(once), once);
  return once;
}

test("elements stand on their lines in the schema's order, with their comments", () => {
  const text = `<?xml version="1.0"?><!-- about the file -->
<prs:study_collection   xmlns:prs="http://clinicaltrials.gov/prs"><clinical_study >
<!-- the short name -->
<acronym>
   A &amp;
   B
</acronym> <!-- checked -->


<brief_title >T</brief_title>
<id_info><org_study_id>EX-1</org_study_id><org_name></org_name></id_info>
    <brief_summary><textblock>
        First line
          - second
    </textblock></brief_summary>
  <house_note lang="en"><by>me</by> <on/></house_note>
  <keyword delete="true" />
<!-- the end -->
</clinical_study></prs:study_collection>`;
  assert.equal(
    formatted(text),
    `<?xml version="1.0"?>
<!-- about the file -->
<prs:study_collection   xmlns:prs="http://clinicaltrials.gov/prs">
  <clinical_study>
    <id_info>
      <org_name></org_name>
      <org_study_id>EX-1</org_study_id>
    </id_info>

    <brief_title>T</brief_title>
    <!-- the short name -->
    <acronym>A &amp; B</acronym> <!-- checked -->
    <brief_summary>
      <textblock>
        First line
          - second
    </textblock>
    </brief_summary>
    <house_note lang="en">
      <by>me</by>
      <on/>
    </house_note>
    <keyword delete="true"/>
    <!-- the end -->
  </clinical_study>
</prs:study_collection>
`,
  );
});

test("line endings, a byte order mark and a declaration stay", () => {
  const text = uploadText("<acronym>ABC</acronym><keyword>k</keyword>");
  const windows = `\ufeff${text.replaceAll("\n", "\r\n")}`;
  const expected = text.replace("<acronym>ABC</acronym>", "    <acronym>ABC</acronym>\n    ");
  assert.equal(formatted(text), expected);
  assert.equal(formatted(windows), `\ufeff${expected.replaceAll("\n", "\r\n")}`);
});

test("CDATA, references and stray words stay as they are written", () => {
  const text = uploadText(
    `    <brief_title><![CDATA[ A & B ]]></brief_title>
    <acronym>&#65;&lt;</acronym>
    stray words
    <link><url>u</url><description>a <!-- b --> c</description></link>`,
  );
  assert.equal(
    formatted(text),
    text
      .replace("<link><url>", "<link>\n      <url>")
      .replace("</url><desc", "</url>\n      <desc")
      .replace("</description></link>", "</description>\n    </link>"),
  );
});

test("an order that the value depends on is kept", () => {
  const text = uploadText(
    '    <keyword delete="true"/>\n    <condition delete="true"/>\n    <acronym>A</acronym>',
  );
  assert.equal(formatted(text), text);
});

for (const broken of [
  "<acronym>ABC",
  "<acronym>ABC</acronim>",
  "</acronym>",
  "<acronym",
  "<!-- note\n<acronym>ABC</acronym>",
  "<![CDATA[ABC",
])
  test(`not formatted: ${JSON.stringify(broken)}`, () => {
    assert.equal(formatXml(uploadText(broken)), undefined);
  });

test("a text without an element is not formatted", () => {
  assert.equal(formatXml(""), undefined);
  assert.equal(formatXml("<!-- a comment -->"), undefined);
  assert.equal(formatXml("words"), undefined);
});

test("uploads of the corpus keep their value and all their parts", {
  skip: unlessShared(files),
}, (context) => {
  let count = 0;
  for (const name of readdirSync(sharedPath(files))) {
    const text = readFileSync(join(sharedPath(files), name), "utf8");
    if (formatXml(text) === undefined) {
      const isBroken = parseXml(text).problems.some(({ code }) => code === "prs-xml/malformed");
      assert.ok(isBroken, `${name} is whole and was not formatted`);
      continue;
    }
    formatted(text);
    count++;
  }
  context.diagnostic(`${count} of 40 uploads can be formatted`);
  assert.ok(count > 30);
});

test("what is printed is in its normal form", { skip: unlessShared(records) }, () => {
  const studies = readSharedLines<Study>(records).filter((_, index) => index % 10 === 0);
  for (const { protocolSection } of studies) {
    const text = printXml([{ protocolSection }]);
    assert.equal(formatXml(text), text);
  }
});

const part = fc.constantFrom(
  "<acronym>A</acronym>",
  "<brief_title>T &amp; U\n  V</brief_title>",
  "<keyword>k</keyword>",
  '<condition delete="true"/>',
  "<link><description/><url>u</url></link>",
  "<overall_contact_backup><last_name>B</last_name></overall_contact_backup>",
  "<overall_contact><last_name>A</last_name><phone>1</phone></overall_contact>",
  "<brief_summary><textblock> a\n\n  b </textblock></brief_summary>",
  "<brief_summary>no block</brief_summary>",
  "<own><deep>x</deep></own>",
  "<own>mixed <deep>x</deep></own>",
  "<!-- a\n  comment -->",
  "<?do it?>",
  "<![CDATA[ raw ]]>",
  "stray",
  "&amp;",
  "\n",
  "\n\n",
  " ",
  "\t",
);

test("any mixture of parts keeps its value, and formatting twice changes nothing", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      formatted(uploadText(parts.join("")));
    }),
    { numRuns: 500 },
  );
});

test("rubbish is formatted to the same value or not at all", () => {
  const rubbish = fc.oneof(part, fc.constantFrom("<", ">", "</keyword>", "<keyword>", "<!--", "&"));
  fc.assert(
    fc.property(fc.array(rubbish, { maxLength: 10 }), (parts) => {
      const text = uploadText(parts.join(""));
      const once = formatXml(text);
      if (once === undefined) return;
      assert.deepEqual(valuesIn(once), valuesIn(text));
      assert.equal(formatXml(once), once);
    }),
    { numRuns: 500 },
  );
});
