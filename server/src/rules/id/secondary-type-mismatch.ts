import { capitalised } from "../capitalised.ts";
import { rule } from "../rule.ts";
import { nameOf, secondaryIds, typeByForm, typeName } from "./secondaryIds.ts";

export default rule({
  code: "id/secondary-type-mismatch",
  title: "Secondary ID of another type than it says",
  kind: "consistency",
  severity: "information",
  source: "Types of secondary IDs (PRS upload schema 2018.05.08 with the CTIS number)",
  check(record, report) {
    for (const secondary of secondaryIds(record)) {
      const { type, id, path } = secondary;
      // Grants of other agencies may have the form of an NIH number.
      if (!type || (!general.has(type) && type !== "EUDRACT_NUMBER" && type !== "CTIS")) continue;
      const right = typeByForm(id);
      if (!right || right === type) continue;
      const at = [...path, "type"];
      report({
        at,
        message: `${capitalised(nameOf(secondary))} is entered as ${typeName(type)}, but it has the form of a number of the type ${typeName(right)}. Readers and links follow the type: change it.`,
        related: [{ at: [...path, "id"], message: `The form of a ${typeName(right)}` }],
        fixes: [
          {
            title: `Change the type to ${typeName(right)}`,
            safe: false,
            changes: [{ kind: "set", path: at, value: right }],
          },
        ],
      });
    }
  },
});

const general = new Set(["OTHER", "REGISTRY"]);
