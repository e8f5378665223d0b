import assert from "node:assert/strict";
import { test } from "node:test";
import { completionsAt } from "../../server/src/language/completion.ts";
import { snapshotOfText } from "../../server/src/workspace/snapshot.ts";
import { uploadText } from "../layouts/prs-xml/uploadText.ts";
import { accepted, itemsAt, labelsAt, shownAt, today } from "./marked.ts";

/** Accepts an item in an upload; only what stands in its record is shown. */
function acceptedIn(elements: string, label: string): string {
  const [before = "", behind = ""] = uploadText("…").split("…");
  const text = accepted(uploadText(elements), label);
  assert.ok(text.startsWith(before) && text.endsWith(behind), text);
  return text.slice(before.length, text.length - behind.length);
}

test("elements that may still come, in the schema's order", () => {
  const labels = labelsAt(uploadText("<brief_title>T</brief_title>\n|"));
  const some = ["acronym", "official_title", "sponsors", "condition", "eligibility", "location"];
  assert.deepEqual(
    labels.filter((label) => some.includes(label)),
    some,
  );
  for (const not of ["brief_title", "id_info", "end_date", "result"])
    assert.ok(!labels.includes(not), not);
});

test("what the schema demands comes first", () => {
  const labels = labelsAt(uploadText("<eligibility>\n<|</eligibility>"));
  assert.deepEqual(labels.slice(0, 4), ["criteria", "gender", "minimum_age", "maximum_age"]);
  assert.deepEqual(labelsAt(uploadText("<link><url>u</url>|</link>")), ["description"]);
});

test("the mark that is typed already is not doubled", () => {
  for (const begun of ["|", "<|", "<acr|", "acr|"])
    assert.equal(acceptedIn(begun, "acronym"), "<acronym>|</acronym>");
  assert.ok(shownAt(uploadText("<acr|")).includes("acronym"));
  assert.ok(!shownAt(uploadText("<acr|")).includes("keyword"));
  assert.equal(acceptedIn("<acr|onym>ABC</acronym>", "keyword"), "<keyword|>ABC</acronym>");
});

test("an element comes with what the schema demands in it", () => {
  assert.equal(acceptedIn("<|", "link"), "<link><url>|</url><description></description></link>");
  assert.equal(
    acceptedIn("<|", "brief_summary"),
    "<brief_summary><textblock>|</textblock></brief_summary>",
  );
  assert.equal(
    acceptedIn("<brief_summary><|</brief_summary>", "textblock"),
    "<brief_summary><textblock>|</textblock></brief_summary>",
  );
});

test("the documentation is the catalogue's", () => {
  const item = itemsAt(uploadText("<|")).find(({ label }) => label === "official_title");
  assert.match(JSON.stringify(item?.documentation), /Official Title/);
  assert.ok(item?.detail);
});

test("elements of the other study type are not offered", () => {
  const design = (type: string) =>
    labelsAt(
      uploadText(`<study_design><study_type>${type}</study_type>
        <interventional_design>|</interventional_design></study_design>`),
    );
  assert.ok(design("Interventional").includes("allocation"));
  assert.ok(!design("Observational").includes("allocation"));
});

test("the closing tag of what is open", () => {
  for (const begun of ["</|", "</acr|", "</|acronym>"])
    assert.equal(acceptedIn(`<acronym>ABC${begun}`, "</acronym>"), "<acronym>ABC</acronym>|");
  assert.deepEqual(labelsAt(uploadText("<eligibility>\n  <gender>All</gender>\n</|")), [
    "</eligibility>",
  ]);
  assert.deepEqual(
    labelsAt(uploadText("<keyword>a</keyword>\n<keyword>b</|\n<keyword>c</keyword>")),
    ["</keyword>"],
  );
  const text = uploadText("").replace(/<\/prs:.*/s, "</|");
  assert.deepEqual(labelsAt(text), ["</prs:study_collection>"]);
});

test("words of the upload format between the tags", () => {
  assert.equal(
    acceptedIn("<overall_status>|</overall_status>", "Active, not recruiting"),
    "<overall_status>Active, not recruiting|</overall_status>",
  );
  assert.equal(
    acceptedIn("<eligibility><gender>Ma|le</gender></eligibility>", "All"),
    "<eligibility><gender>All|</gender></eligibility>",
  );
  assert.equal(
    acceptedIn("<start_date_type>|</start_date_type>", "Estimated"),
    "<start_date_type>Anticipated|</start_date_type>",
  );
  const trial = (elements: string) =>
    `<study_design><interventional_design>${elements}</interventional_design></study_design>`;
  assert.equal(
    acceptedIn(trial("<phase>|</phase>"), "Phase 1/Phase 2"),
    trial("<phase>Phase 1/2|</phase>"),
  );
  assert.deepEqual(labelsAt(uploadText(trial("<masked_subject>|</masked_subject>"))), [
    "yes",
    "no",
  ]);
  assert.deepEqual(
    labelsAt(uploadText("<ind_info><has_expanded_access>|</has_expanded_access></ind_info>")),
    ["yes", "no", "unknown"],
  );
});

test("dates and ages between the tags", () => {
  assert.deepEqual(labelsAt(uploadText("<start_date>|</start_date>")), ["2026-03-15", "2026-03"]);
  assert.deepEqual(
    labelsAt(uploadText("<eligibility><minimum_age>|</minimum_age></eligibility>")),
    ["18 Years", "N/A"],
  );
});

test("the arms of the record inside an intervention", () => {
  const text = uploadText(`<arm_group><arm_group_label>Low</arm_group_label></arm_group>
    <intervention><arm_group_label>|</arm_group_label></intervention>`);
  assert.deepEqual(labelsAt(text), ["Low"]);
});

test("attributes where the format has them", () => {
  assert.equal(acceptedIn("<keyword |>", "delete"), '<keyword delete="true"|>');
  assert.equal(acceptedIn("<keyword del|", "delete"), '<keyword delete="true"|');
  assert.equal(
    accepted(uploadText("").replace("<clinical_study>", "<clinical_study |>"), "partial_upload"),
    uploadText("").replace("<clinical_study>", '<clinical_study partial_upload="true"|>'),
  );
  for (const not of ['<keyword delete="true" |>', "<acronym |>", '<keyword delete="|">'])
    assert.deepEqual(labelsAt(uploadText(not)), [], not);
});

test("nothing in comments, in long texts and in what the format does not have", () => {
  for (const elements of [
    "<!-- a | b -->",
    "<brief_summary><textblock>A word, | and more</textblock></brief_summary>",
    "<own><|</own>",
  ])
    assert.deepEqual(labelsAt(uploadText(elements)), [], elements);
});

/** What an author types, and what is offered on the way: an item behind the text before it. */
const typed =
  "<eligibility>\n<gender>Female</gender>\n<minimum_age>18 Years</minimum_age>\n<maximum_age>N/A</maximum_age>\n</eligibility>";
const offered: readonly (readonly [behind: string, label: string])[] = [
  ["<", "eligibility"],
  ["<eligi", "eligibility"],
  ["<eligibility>\n<", "gender"],
  ["<eligibility>\n<gend", "gender"],
  ["<eligibility>\n<gender>", "Female"],
  ["<eligibility>\n<gender>Fem", "Female"],
  ["<eligibility>\n<gender>Female</", "</gender>"],
  ["<eligibility>\n<gender>Female</gen", "</gender>"],
  ["<eligibility>\n<gender>Female</gender>\n<", "minimum_age"],
  ["18 Years</minimum_age>\n<", "maximum_age"],
  ["N/A</maximum_age>\n</", "</eligibility>"],
];

for (const rest of ["", "\n<keyword>pain</keyword>"])
  test(`while tags are typed ${rest === "" ? "at the end" : "before another element"}`, () => {
    for (const [behind, label] of offered) {
      const end = typed.indexOf(behind) + behind.length;
      const text = `${typed.slice(0, end)}|${rest}`;
      assert.ok(typed.includes(behind), behind);
      assert.ok(shownAt(uploadText(text)).includes(label), `${label} in ${text}`);
    }
  });

test("every place of a half-typed record is answered", () => {
  const text = uploadText(typed);
  const from = text.indexOf("<eligibility>");
  for (let end = from; end <= from + typed.length; end++) {
    const snapshot = snapshotOfText("file:///own.xml", text.slice(0, end));
    const { items } = completionsAt(snapshot, snapshot.positionAt(end), { today });
    const isDoubled = items.some(({ textEdit }) => textEdit && /<\/?</.test(textEdit.newText));
    assert.ok(!isDoubled);
  }
});
