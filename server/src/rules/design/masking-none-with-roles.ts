import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import { maskingPath, whoMaskedPath } from "./designPaths.ts";
import { levelFor, maskedRoles, roleWords } from "./masking.ts";

export default rule({
  code: "design/masking-none-with-roles",
  title: "No masking, but masked roles",
  kind: "consistency",
  severity: "error",
  source: "Upload schema v2018.05.08, no_masking; NCI CTRP validator (June 2017), masking roles",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    if (designOf(record).masking !== "NONE") return;
    const roles = maskedRoles(record);
    if (!roles) return;
    const level = levelFor(roles.length);
    report({
      at: whoMaskedPath,
      message: `The masking is None (Open Label), but roles are listed as masked (${roleWords(roles)}). In an open trial everybody knows who receives what: remove the roles, or set the masking to ${wordFor("DesignMasking", level)}.`,
      related: [{ at: maskingPath, message: "The masking is None" }],
      fixes: [
        {
          title: `Set the masking to ${wordFor("DesignMasking", level)}`,
          safe: false,
          changes: [{ kind: "set", path: maskingPath, value: level }],
        },
        {
          title: "Remove the masked roles",
          safe: false,
          changes: [{ kind: "remove", path: whoMaskedPath }],
        },
      ],
    });
  },
});
