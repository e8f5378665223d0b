import type { Field, Group } from "../text/field.ts";
import { Grammar } from "../text/grammar.ts";
import { design, eligibility } from "../text/groups/designGroups.ts";
import { status } from "../text/groups/recordGroups.ts";
import { groups } from "../text/groups.ts";

/** Elements of Basic Information that stand under Study & Design here; all others with eligibility. */
const ofDesign = new Set(["studyType", "phases"]);

const isOfDesign = ({ path }: Field) => ofDesign.has(String(path.at(-1)));

/** The names that this layout has for labels and headings of the other. */
const names: Readonly<Record<string, string>> = {
  "NCT ID": "Registration Number",
  "Recruitment Status": "Status",
  "Total Enrollment": "Target Recruitment",
  "Study Classification": "Study Type",
  "Study Groups": "Arm && Interventions",
  Locations: "Trial Locations",
};

function renamed(words: readonly string[]): readonly string[] {
  const name = names[words[0] ?? ""];
  return name === undefined ? words : [name, ...words.filter((word) => word !== name)];
}

function renamedField(field: Field): Field {
  return { ...field, labels: renamed(field.labels) };
}

/** The order of this layout's headings; groups that its listing does not have follow. */
const order = [
  "identification",
  "conditions",
  "keywords",
  "interventions",
  "sponsors",
  "responsibleParty",
  "oversight",
  "briefSummary",
  "detailedDescription",
  "eligibility",
  "design",
  "armGroups",
  "primaryOutcomes",
  "secondaryOutcomes",
  "otherOutcomes",
  "overallOfficials",
  "locations",
];

function rank({ id }: Group): number {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
}

function arranged(group: Group): Group {
  switch (group) {
    case eligibility:
      return {
        ...eligibility,
        headings: ["Recruitment & Eligibility", ...eligibility.headings],
        fields: [...status.fields.filter((field) => !isOfDesign(field)), ...eligibility.fields],
        bodyLast: true,
      };
    case design:
      return {
        ...design,
        headings: ["Study & Design"],
        fields: [...status.fields.filter(isOfDesign), ...design.fields],
      };
    default:
      return { ...group, headings: renamed(group.headings) };
  }
}

/**
 * In this layout status, sex and enrolment stand above the criteria, and study type with the design;
 * the record's own elements have labels and no heading.
 */
export const listGrammar = new Grammar(
  groups
    .filter((group) => group !== status)
    .map(arranged)
    .map((group) => ({ ...group, fields: group.fields.map(renamedField) }))
    .toSorted((a, b) => rank(a) - rank(b)),
);

/** Headings that are written without a dash, unlike labels. */
export const undashed: ReadonlySet<string> = new Set([
  "Recruitment & Eligibility",
  "Study & Design",
  "Trial Locations",
]);
