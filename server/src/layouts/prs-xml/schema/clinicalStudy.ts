import { documentType, eitherTerm, expandedAccess } from "./combinations.ts";
import { define, type ElementRow, element, mapped, type XmlDefinition } from "./definition.ts";
import {
  armElements,
  designElement,
  eligibilityElement,
  ipdElement,
  outcomeElements,
} from "./designElements.ts";
import {
  contactElements,
  locationElement,
  oversightElement,
  sponsorsElement,
} from "./partyElements.ts";

const registration = "registrationSection";
const identification = "protocolSection.identificationModule";
const references = "protocolSection.referencesModule";
const statusPath = "protocolSection.statusModule.overallStatus".split(".");

const idElement = element("id_info", { required: true, ordered: true }, [
  element("provider_name", mapped(`${registration}.providerName`)),
  element("provider_study_id", mapped(`${registration}.providerStudyId`)),
  element("org_name", { required: true }),
  element("org_study_id", { required: true }),
  element(
    "secondary_id",
    {
      repeated: true,
      deletable: true,
      item: { path: `${identification}.secondaryIdInfos.*`.split(".") },
    },
    [element("id", { required: true }), element("id_type"), element("id_domain")],
  ),
]);

const indElement = element(
  "ind_info",
  { deletable: true, combinations: [expandedAccess], standsFor: [registration, "indInfo"] },
  [
    element("ind_grantor", { required: true, ...mapped(`${registration}.indInfo.indGrantor`) }),
    element("ind_number", { required: true, ...mapped(`${registration}.indInfo.indNumber`) }),
    element("ind_serial_number", mapped(`${registration}.indInfo.indSerialNumber`)),
    element("has_expanded_access"),
    element("expanded_access_nct_id"),
  ],
);

const referenceElements: readonly ElementRow[] = [
  element(
    "link",
    { repeated: true, deletable: true, item: { path: `${references}.seeAlsoLinks.*`.split(".") } },
    [element("url", { required: true }), element("description", { required: true })],
  ),
  element(
    "reference",
    {
      repeated: true,
      deletable: true,
      item: {
        path: `${references}.references.*`.split("."),
        // What the registry itself found in PubMed is not the sponsor's to upload.
        takes: ({ type }) => type !== "DERIVED",
      },
    },
    [element("citation"), element("pubmed_id"), element("is_results_ref")],
  ),
  element(
    "study_document",
    {
      repeated: true,
      deletable: true,
      item: { path: `${references}.availIpds.*`.split(".") },
      combinations: [documentType],
    },
    [
      element("study_document_type", { required: true }),
      element("study_document_other_type"),
      element("url", mapped(`${references}.availIpds.*.url`)),
      element("study_document_identifier", mapped(`${references}.availIpds.*.id`)),
      element("study_document_comments", {
        block: true,
        ...mapped(`${references}.availIpds.*.comment`, "markup"),
      }),
    ],
  ),
];

const deletable = { deletable: true } as const;
const old = { deprecated: true } as const;

/** A record of an upload: all its elements in the order that the schema fixes. */
export const clinicalStudy: XmlDefinition = define(
  element(
    "clinical_study",
    {
      ordered: true,
      combinations: [
        eitherTerm(
          statusPath,
          ["overall_status", "Status"],
          ["expanded_access_status", "ExpandedAccessStatus"],
        ),
      ],
    },
    [
      idElement,
      element("is_fda_regulated", {
        ...deletable,
        ...old,
        ...mapped(`${registration}.isFdaRegulated`, "yesNo"),
      }),
      element("is_section_801", {
        ...deletable,
        ...old,
        ...mapped(`${registration}.isSection801`, "yesNo"),
      }),
      element("delayed_posting", deletable),
      element("is_ind_study", deletable),
      indElement,
      element("brief_title", deletable),
      element("acronym"),
      element("official_title", deletable),
      sponsorsElement,
      oversightElement,
      element("brief_summary", { ...deletable, block: true }),
      element("detailed_description", { ...deletable, block: true }),
      element("overall_status", deletable),
      element("why_stopped", deletable),
      element("expanded_access_status", deletable),
      element("verification_date"),
      element("start_date", deletable),
      element("start_date_type", deletable),
      element("end_date", { ...old, ...mapped(`${registration}.endDate`, "date") }),
      element("last_follow_up_date", deletable),
      element("last_follow_up_date_type", deletable),
      element("primary_compl_date", deletable),
      element("primary_compl_date_type", deletable),
      designElement,
      ...outcomeElements,
      element("enrollment", deletable),
      element("enrollment_type", deletable),
      element("condition", { ...deletable, repeated: true }),
      element("keyword", { ...deletable, repeated: true }),
      ...armElements,
      eligibilityElement,
      ...contactElements,
      locationElement,
      ipdElement,
      ...referenceElements,
      element("result", { opaque: true }),
      element("resultDisposition", { opaque: true }),
    ],
  ),
);

/** Each definition with all below it, in the schema's order. */
export function* definitionsFrom(root: XmlDefinition): Generator<XmlDefinition> {
  yield root;
  for (const child of root.children) yield* definitionsFrom(child);
}

const heldBy: ReadonlyMap<string, ReadonlySet<string>> = holders();

function holders(): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>([["study_collection", new Set(["clinical_study"])]]);
  for (const { name, children, block } of definitionsFrom(clinicalStudy)) {
    const names = held.get(name) ?? new Set();
    for (const child of children) names.add(child.name);
    if (block) names.add("textblock");
    held.set(name, names);
  }
  return held;
}

const known: ReadonlySet<string> = new Set([...heldBy.values()].flatMap((names) => [...names]));

/** True where the schema lets `child` stand in `parent`; what it does not know may stand anywhere. */
export function mayHold(parent: string, child: string): boolean {
  const names = heldBy.get(parent);
  if (names === undefined) return !known.has(child);
  return names.has(child) || (names.size > 0 && !known.has(child));
}
