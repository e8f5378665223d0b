import { interventionsPath, matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { drugFlagPath } from "./flags.ts";

const drugs: readonly string[] = ["DRUG", "BIOLOGICAL"];
/** Types under which a drug product may stand. */
const mayHoldDrug: readonly string[] = [
  ...drugs,
  "COMBINATION_PRODUCT",
  "GENETIC",
  "DIETARY_SUPPLEMENT",
  "RADIATION",
  "DIAGNOSTIC_TEST",
];

export default rule({
  code: "oversight/drug-flag-vs-type",
  title: "FDA-regulated drug and interventions disagree",
  kind: "consistency",
  severity: "information",
  source: "Registry list of Major Comments, information disagrees with another part of the record",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const flag = record.protocol.oversightModule?.isFdaRegulatedDrug;
    if (flag === undefined || record.copy) return;
    const { interventions } = matrixOf(record);
    if (interventions.length === 0) return;
    if (flag) {
      if (interventions.some(({ type }) => !type || mayHoldDrug.includes(type))) return;
      report({
        at: drugFlagPath,
        message:
          "The record says that it studies an FDA-regulated drug product, but none of its interventions is a drug or biologic. Correct the answer, or the type of the intervention that is the drug.",
        fixes: [setFlag(false)],
      });
      return;
    }
    const index = interventions.findIndex(({ type }) => type && drugs.includes(type));
    const drug = interventions[index];
    const { locations = [] } = record.protocol.contactsLocationsModule ?? {};
    if (!drug || !locations.some(({ country }) => country === "United States")) return;
    // A drug that is given beside a device or a program need not be what is studied.
    if (!interventions.every(({ type }) => type && drugs.includes(type))) return;
    report({
      at: drugFlagPath,
      message: `The record says that it studies no FDA-regulated drug product, but its interventions are drugs or biologics, such as "${shortened(drug.name ?? "")}", at a site in the United States. Check the answer: the duties of 42 CFR 11 hang on it.`,
      related: [{ at: [...interventionsPath, index, "type"], message: "A drug or biologic" }],
      fixes: [setFlag(true)],
    });
  },
});

function setFlag(value: boolean) {
  return {
    title: `Set FDA-regulated drug to ${value ? "Yes" : "No"}`,
    safe: false,
    changes: [{ kind: "set" as const, path: drugFlagPath, value }],
  };
}
