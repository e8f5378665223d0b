import assert from "node:assert/strict";
import test from "node:test";
import { formatXml } from "../../../server/src/layouts/prs-xml/format/formatXml.ts";
import { parseXml } from "../../../server/src/layouts/prs-xml/parse.ts";
import { longestXml } from "../../../server/src/layouts/prs-xml/xml/readXml.ts";
import { mostTags } from "../../../server/src/layouts/prs-xml/xml/scanXml.ts";
import { uploadText } from "./uploadText.ts";

function acronymIn(text: string): string | undefined {
  const [record] = parseXml(text).records;
  return record?.study.protocolSection.identificationModule?.acronym;
}

function withDoctype(doctype: string, elements: string): string {
  return uploadText(elements).replace("?>\n", `?>\n${doctype}\n`);
}

function limitsIn(text: string): readonly string[] {
  const limits = parseXml(text).problems.filter(({ code }) => code === "prs-xml/limit");
  return limits.map(({ message }) => message);
}

test("entities that multiply each other stay as they are written", () => {
  const names = Array.from({ length: 10 }, (_, index) => `e${index}`);
  const declared = names.map((name, index) => {
    const value = index === 0 ? "lol" : `&${names[index - 1]};`.repeat(10);
    return `  <!ENTITY ${name} "${value}">`;
  });
  const doctype = `<!DOCTYPE lolz [\n${declared.join("\n")}\n]>`;
  const text = withDoctype(doctype, "    <acronym>&e9;</acronym>");
  assert.equal(acronymIn(text), "&e9;");
  const { problems } = parseXml(text);
  assert.deepEqual(
    problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
    [
      ["prs-xml/malformed", doctype],
      ["prs-xml/malformed", "&e9;"],
    ],
  );
  assert.equal(formatXml(text), text);
});

test("external entities and document types are not followed", () => {
  for (const doctype of [
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
    '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.org/x"> %x;]>',
  ]) {
    const text = withDoctype(doctype, "    <acronym>&x;</acronym>");
    assert.equal(acronymIn(text), "&x;", doctype);
    const [first] = parseXml(text).problems;
    assert.match(first?.message ?? "", /document type is not read/);
  }
});

test("only the five entities and references to characters are expanded", () => {
  const text = uploadText("<acronym>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&nbsp;&#0;</acronym>");
  assert.equal(acronymIn(text), "<>&\"'A\u{1F600}&nbsp;&#0;");
});

test("100,000 elements in one another are read down to the limit, and the rest of the file is", () => {
  const depth = 100_000;
  const closed = `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;
  for (const deep of [closed, "<a>".repeat(depth)]) {
    const text = uploadText(`<acronym>ABC</acronym>${deep}`);
    assert.equal(acronymIn(text), "ABC");
    assert.deepEqual(limitsIn(text), [
      "Elements are nested more than 100 deep; what is deeper is not read.",
    ]);
    assert.equal(formatXml(text), undefined);
  }
});

test("an upload of 20 MB is read whole", () => {
  const site = `<location><facility><name>${"Site ".repeat(400)}</name><address/></facility></location>\n`;
  const count = Math.ceil((20 * 1024 * 1024) / site.length);
  const text = uploadText(`<acronym>ABC</acronym>\n${site.repeat(count)}`);
  const [record] = parseXml(text).records;
  assert.ok(text.length > 20 * 1024 * 1024);
  assert.equal(record?.study.protocolSection.contactsLocationsModule?.locations?.length, count);
  assert.deepEqual(limitsIn(text), []);
});

test("a longer file and one with too many tags say so", () => {
  const long = uploadText(`<acronym>${"A".repeat(longestXml)}</acronym>`);
  assert.deepEqual(limitsIn(long), ["The file is longer than 32 MB and is not read."]);
  assert.equal(formatXml(long), undefined);
  const many = uploadText(`<acronym>ABC</acronym>${"<b/>".repeat(mostTags)}`);
  assert.equal(acronymIn(many), "ABC");
  assert.deepEqual(limitsIn(many), [
    "The file has more than 1,000,000 tags; what follows is not read.",
  ]);
});

test("of records without any element the first one is read, as a draft", () => {
  assert.equal(parseXml("<clinical_study>".repeat(100_000)).records.length, 1);
  const two = "<clinical_study><brief_title>A</brief_title></clinical_study>";
  assert.equal(parseXml(`${two}<clinical_study/>${two}`).records.length, 2);
});
