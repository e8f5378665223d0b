import { findRegistryNumbers } from "../../catalogue/registryNumbers.ts";
import { capitalised } from "../capitalised.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { nameOf, secondaryIds } from "./secondaryIds.ts";

/** What the registry asks for beside the numbers of a type. */
const wanted: { readonly [type: string]: string } = {
  REGISTRY: "name of the registry",
  OTHER_GRANT: "name of the funder",
  OTHER: "who issued the number",
};

export default rule({
  code: "id/secondary-domain-missing",
  title: "Secondary ID without its issuer",
  kind: "missing",
  severity: "warning",
  source:
    "Secondary ID Description (PRS upload schema 2018.05.08; ClinicalTrials.gov metadata, 2024-02-03)",
  check(record, report) {
    for (const secondary of secondaryIds(record)) {
      const what = secondary.type && wanted[secondary.type];
      if (!what || secondary.domain) continue;
      const at = [...secondary.path, "domain"];
      if (!isMissing(record, at)) continue;
      const registry = registryOf(secondary.id);
      report({
        at,
        message: `${capitalised(nameOf(secondary))} does not say whose number it is. The registry prints the issuer behind the number: give the ${what.replace("who issued", "issuer of")}.`,
        fixes: [
          {
            title: registry ? `Enter ${registry}` : "Insert the issuer",
            safe: false,
            changes: [{ kind: "set", path: at, value: registry ?? fillIn(what) }],
          },
        ],
      });
    }
  },
});

/** The registry to which the form of a number points. */
function registryOf(id: string): string | undefined {
  const [number] = findRegistryNumbers(id);
  return number?.canonical !== undefined && number.length === id.length
    ? number.scheme.registry
    : undefined;
}
