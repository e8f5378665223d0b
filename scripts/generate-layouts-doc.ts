import { fold } from "../server/src/catalogue/fold.ts";
import { type Term, vocabularies } from "../server/src/catalogue/vocabularies.ts";
import { listGrammar, undashed } from "../server/src/layouts/list/grammar.ts";
import { pageGrammar } from "../server/src/layouts/page/grammar.ts";
import type { Field, Group } from "../server/src/layouts/text/field.ts";
import type { Path } from "../server/src/study/path.ts";
import { writeTables } from "./tables-in-page.ts";

/*
 * Writes the tables of docs/layouts.md (headings, labels, vocabularies) from the grammars that the
 * layouts read by. With --check it writes nothing and fails where the page would change.
 */

const kinds: { readonly [kind in Field["kind"]]: string } = {
  line: "one line",
  prose: "free text",
  token: "",
  tokens: "several of",
  phases: "a phase, or two with a slash",
  integer: "a number",
  boolean: "Yes or No",
  date: "a date",
  age: "an age",
  point: "latitude and longitude: `47.05, 8.31`",
  json: "",
};

writeTables("docs/layouts.md", "generate-layouts-doc.ts", allTables());

function allTables(): string {
  const { groups } = pageGrammar;
  const tables = [headingTable(groups), ...groups.map(labelTable), vocabularyTable(groups)];
  return tables.join("\n\n");
}

function headingTable(groups: readonly Group[]): string {
  const rows = groups.map((group) => [
    group.id === "identification" ? "none: the lines before the first heading" : headingOf(group),
    listHeadingsOf(group),
    otherHeadings(group).map(code).join(", "),
    group.path.length === 0 ? "" : code(pathText(group.path)),
  ]);
  return `### Headings\n\n${table(["In `page`", "In `list`", "Other names", "Holds"], rows)}`;
}

function headingOf({ headings: [first = ""] }: Group): string {
  return code(first);
}

/** The list's headings for the elements of a group; the record's own elements need none. */
function listHeadingsOf(group: Group): string {
  if (group.id === "identification") return "none: labels only";
  const homes = new Set(fieldsOf(group).map((field) => listHomeOf(group, field)?.group));
  return [...homes].map((home) => (home ? code(listHeadingText(home)) : "")).join(" and ");
}

function listHeadingText({ headings: [first = ""] }: Group): string {
  return undashed.has(first) ? first : `- ${first}`;
}

/** The further names in either layout. */
function otherHeadings(group: Group): readonly string[] {
  if (group.id === "identification") return [];
  const inList = listGrammar.groups.find(({ id }) => id === group.id);
  const first = [group.headings[0], inList?.headings[0]];
  const all = new Set([...group.headings, ...(inList?.headings ?? [])]);
  return [...all].filter((heading) => !first.includes(heading));
}

function labelTable(group: Group): string {
  const rows = fieldsOf(group).map((field) => labelRow(group, field));
  const head = ["Label", "In `list`", "Other names", "Element", "Value"];
  return `### ${titleOf(group)}\n\n${table(head, rows)}`;
}

function titleOf({ id, headings: [first = ""] }: Group): string {
  return id === "identification" ? "Titles and numbers" : first;
}

function fieldsOf({ body, fields, item }: Group): readonly Field[] {
  return [...(body ? [body] : []), ...fields, ...(item?.fields ?? [])];
}

function labelRow(group: Group, field: Field): readonly string[] {
  const [label = "", ...others] = field.labels;
  const [inList = ""] = listHomeOf(group, field)?.field?.labels ?? [];
  return [
    code(label),
    inList === label ? "" : code(inList),
    others
      .filter((other) => other !== inList)
      .map(code)
      .join(", "),
    code(pathText(pathOf(group, field)) + (isList(field) ? "[]" : "")),
    valueText(group, field),
  ];
}

function listHomeOf(group: Group, field: Field) {
  const path = isItemField(group, field) ? [...(group.item?.path ?? []), 0] : [];
  const inner = field.path.map((step) => (step === "*" ? 0 : step));
  return listGrammar.homeOf([...path, ...inner]);
}

function isItemField({ item }: Group, field: Field): boolean {
  return item?.fields.includes(field) === true;
}

function isList({ repeated, kind }: Field): boolean {
  return repeated === true || kind === "tokens" || kind === "phases";
}

function pathOf(group: Group, field: Field): Path {
  return isItemField(group, field) ? [...(group.item?.path ?? []), "*", ...field.path] : field.path;
}

/** `armsInterventionsModule.armGroups[].label`; the section that nearly all are in is left out. */
function pathText(path: Path): string {
  const steps = path[0] === "protocolSection" ? path.slice(1) : path;
  return steps.join(".").replaceAll(".*", "[]");
}

function valueText(group: Group, field: Field): string {
  const { kind, vocabulary, type, repeated } = field;
  const link = vocabulary ? `[${vocabulary}](#vocabularies)` : "";
  const value = `${kinds[kind]} ${link}`.trim();
  const parts = [
    value,
    type ? "its type in brackets" : "",
    repeated ? "once for each" : "",
    group.item?.fields[0] === field ? "begins an item" : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function vocabularyTable(groups: readonly Group[]): string {
  const used = groups.flatMap(fieldsOf).flatMap(({ vocabulary }) => vocabulary ?? []);
  const rows = [...new Set(used)].map((name) => [name, vocabularies[name].map(term).join(", ")]);
  return `### Vocabularies\n\n${table(["Name", "Terms"], rows)}`;
}

/** The token, and the registry's word where it is not the same but for letter case and marks. */
function term({ token, display }: Term): string {
  return fold(token) === fold(display) ? code(token) : `${code(token)} (${display})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function code(label: string): string {
  return `\`${label.replaceAll("|", "\\|")}\``;
}
