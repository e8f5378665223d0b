import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";
import { designOf } from "./design.ts";
import { maskingPath, whoMaskedPath } from "./designPaths.ts";
import { levelFor, maskedRoles, rolesMeant, roleWords } from "./masking.ts";

const numbers = ["none", "one", "two", "three", "four"];

export default rule({
  code: "design/masking-role-count",
  title: "Masking and masked roles disagree",
  kind: "consistency",
  severity: "error",
  source:
    "Public XML schema 2019.02.14, masking and its roles; NCI CTRP validator (June 2017), masking roles",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const level = designOf(record).masking;
    const meant = rolesMeant(level);
    // Roles beside no masking at all are the matter of design/masking-none-with-roles.
    if (!level || !meant) return;
    const roles = maskedRoles(record);
    if (!roles || roles.length === meant) return;
    const right = levelFor(roles.length);
    report({
      at: maskingPath,
      message: `The masking is ${wordFor("DesignMasking", level)}, which means ${numbers[meant]} masked ${meant === 1 ? "role" : "roles"}, but ${numbers[roles.length]} ${roles.length === 1 ? "is" : "are"} listed (${roleWords(roles)}). The level counts the roles: set it to ${wordFor("DesignMasking", right)}, or correct the roles.`,
      related: [{ at: whoMaskedPath, message: `Masked: ${roleWords(roles)}` }],
      fixes: [
        {
          title: `Set the masking to ${wordFor("DesignMasking", right)}`,
          safe: false,
          changes: [{ kind: "set", path: maskingPath, value: right }],
        },
      ],
    });
  },
});
