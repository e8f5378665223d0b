import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { parseXml } from "../../../server/src/layouts/prs-xml/parse.ts";
import { deepestXml } from "../../../server/src/layouts/prs-xml/xml/readXml.ts";
import { uploadText, withEdits } from "./uploadText.ts";

/** The problems as "name: text at the place". */
function problemsIn(text: string): readonly string[] {
  return parseXml(text).problems.map(
    ({ code, range }) => `${code.replace("prs-xml/", "")}: ${text.slice(range.start, range.end)}`,
  );
}

interface Case {
  readonly name: string;
  readonly elements: string;
  readonly problems: readonly string[];
}

/** Each broken at the first line, with an acronym behind it that must still be read. */
const cases: readonly Case[] = [
  {
    name: "a half-typed tag",
    elements: "<brief_ti\n<acronym>ABC</acronym>",
    problems: ["malformed: <brief_ti", "unknown-element: brief_ti"],
  },
  {
    name: "an element that is not closed",
    elements: "<brief_title>Hello\n<acronym>ABC</acronym>",
    problems: ["malformed: <brief_title>"],
  },
  {
    name: "a closing tag of another name",
    elements: "<brief_title>Hello</brief_titel>\n<acronym>ABC</acronym>",
    problems: ["malformed: </brief_titel>"],
  },
  {
    name: "a closing tag too many",
    elements: "</brief_title>\n<acronym>ABC</acronym>",
    problems: ["malformed: </brief_title>"],
  },
  {
    name: "marks that must be written as references",
    elements: "<brief_title>p < 0.05 & q</brief_title>\n<acronym>ABC</acronym>",
    problems: ["malformed: <", "malformed: &"],
  },
  {
    name: "a comment that is not closed",
    elements: "<!-- note\n<acronym>ABC</acronym>\n<!-- closed -->",
    problems: ["malformed: <!-- note"],
  },
  {
    name: "an attribute without its quote",
    elements: '<brief_title delete="true>T</brief_title>\n<acronym>ABC</acronym>',
    problems: ['malformed: "true'],
  },
  {
    name: "an element that is not in the format",
    elements: "<acronym>ABC</acronym>\n<prim_compl_date>2024-01</prim_compl_date>",
    problems: ["unknown-element: prim_compl_date"],
  },
  {
    name: "elements out of order",
    elements: "<acronym>ABC</acronym>\n<brief_title>T</brief_title>",
    problems: ["misplaced-element: acronym"],
  },
  {
    name: "an element that stands twice",
    elements: "<acronym>ABC</acronym>\n<acronym>DEF</acronym>",
    problems: ["repeated-element: acronym"],
  },
  {
    name: "an element that lacks what the schema wants",
    elements: "<acronym>ABC</acronym>\n<link><url>http://example.org</url></link>",
    problems: ["missing-element: link"],
  },
  {
    name: "text between elements",
    elements: "<acronym>ABC</acronym>\nstray words",
    problems: ["unexpected-text: stray words"],
  },
  {
    name: "a long text without its textblock",
    elements: "<acronym>ABC</acronym>\n<brief_summary>Words.</brief_summary>",
    problems: ["unexpected-text: Words."],
  },
  {
    name: "an attribute that is not in the format",
    elements: '<acronym lang="en">ABC</acronym>',
    problems: ['unknown-attribute: lang="en"'],
  },
  {
    name: "an element that the registry no longer uses",
    elements: "<acronym>ABC</acronym>\n<end_date>2020-01</end_date>",
    problems: ["deprecated-element: <end_date>2020-01</end_date>"],
  },
];

for (const { name, elements, problems } of cases)
  test(`${name} is reported where it stands, and the rest is read`, () => {
    const text = uploadText(elements);
    assert.deepEqual(problemsIn(text), problems);
    const { study } = parseXml(text).records[0] ?? assert.fail();
    assert.equal(study.protocolSection.identificationModule?.acronym, "ABC");
  });

test("each fix leaves fewer problems and reaches none", () => {
  for (const { elements } of cases) {
    let text = uploadText(elements);
    for (let round = 0; round < 5; round++) {
      const { problems } = parseXml(text);
      const fix = problems.flatMap(({ fixes = [] }) => fixes)[0];
      if (fix === undefined) break;
      text = withEdits(text, fix.edits);
      assert.ok(parseXml(text).problems.length < problems.length, `${elements}: ${fix.title}`);
    }
  }
});

test("a whole upload has no problems; a record without its collection has one", () => {
  const text = uploadText("<acronym>ABC</acronym>");
  assert.deepEqual(problemsIn(text), []);
  assert.deepEqual(problemsIn("<clinical_study><id_info/></clinical_study>").slice(0, 1), [
    "root: clinical_study",
  ]);
});

test("entities of a document type are not expanded", () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  const text = uploadText("<acronym>&b;&c;</acronym>").replace("?>\n", `?>\n${bomb}\n`);
  const { records } = parseXml(text);
  assert.equal(records[0]?.study.protocolSection.identificationModule?.acronym, "&b;&c;");
  assert.equal(problemsIn(text).length, 3);
});

test("nesting beyond the limit is reported once and does no harm", () => {
  const deep = "<a>".repeat(deepestXml * 200) + "</a>".repeat(deepestXml * 200);
  const { problems, records } = parseXml(uploadText(`${deep}<acronym>ABC</acronym>`));
  assert.equal(problems.filter(({ code }) => code === "prs-xml/limit").length, 1);
  assert.equal(records[0]?.study.protocolSection.identificationModule?.acronym, "ABC");
});

const fragment = fc.oneof(
  fc.constantFrom(..."<>/&;'\"= \n!?-[]x"),
  fc.constantFrom(
    "<clinical_study>",
    "</clinical_study>",
    "<condition>",
    "</condition>",
    "<location>",
    "<contact>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    '<keyword delete="true"/>',
    "<study_collection",
    "<brief_summary><textblock>",
    "<masked_subject>yes",
  ),
);

test("rubbish is read without throwing, and every place is inside the text", () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
      const text = fragments.join("");
      const { problems, records } = parseXml(text);
      for (const { range, fixes = [] } of problems) {
        assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
        for (const { edits } of fixes) withEdits(text, edits);
      }
      for (const { source } of records) {
        for (const { path } of source.entries.values()) {
          const { start, end } = source.rangeOf(path);
          assert.ok(start >= 0 && start <= end && end <= text.length);
        }
        for (let at = 0; at <= text.length; at += 7) source.pathAt(at);
      }
    }),
    { numRuns: 500 },
  );
});
