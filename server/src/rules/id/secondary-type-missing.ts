import { findRegistryNumbers } from "../../catalogue/registryNumbers.ts";
import { capitalised } from "../capitalised.ts";
import { bySince } from "../families/bySince.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { nameOf, secondaryIds, typeByForm, typeName } from "./secondaryIds.ts";

export default rule({
  code: "id/secondary-type-missing",
  title: "Secondary ID without a type",
  kind: "missing",
  severity: bySince("warning", "hint"),
  source: "Secondary ID Type: goes with each secondary ID (PRS upload schema 2018.05.08)",
  check(record, report) {
    for (const secondary of secondaryIds(record)) {
      if (secondary.type) continue;
      const at = [...secondary.path, "type"];
      if (!isMissing(record, at)) continue;
      const likely = likelyType(secondary.id);
      const types = likely ? [likely] : ["REGISTRY", "OTHER", "OTHER_GRANT"];
      report({
        at,
        message: `${capitalised(nameOf(secondary))} has no type, so that readers cannot tell whose number it is: say whether it is a grant, a number of another registry or another identifier.`,
        fixes: types.map((type) => ({
          title: `Set the type to ${typeName(type)}`,
          safe: false,
          changes: [{ kind: "set", path: at, value: type }],
        })),
      });
    }
  },
});

function likelyType(id: string): string | undefined {
  const byForm = typeByForm(id);
  if (byForm) return byForm;
  const [number] = findRegistryNumbers(id);
  const isWhole = number?.length === id.length && number.canonical !== undefined;
  return isWhole && number.scheme.id !== "doi" && number.scheme.id !== "pmid"
    ? "REGISTRY"
    : undefined;
}
