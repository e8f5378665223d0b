import type { Path } from "../../study/path.ts";
import { rule } from "../rule.ts";
import { contradictions, cuesIn } from "./titleClaims.ts";

const path: Path = ["protocolSection", "identificationModule"];
const titles = [
  ["officialTitle", "official title"],
  ["briefTitle", "brief title"],
] as const;

export default rule({
  code: "design/title-contradicts",
  title: "Title and design disagree",
  kind: "consistency",
  severity: "warning",
  source: "Registry list of Major Comments, information disagrees with another part of the record",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const cues = cuesIn(record);
    if (cues.length === 0) return;
    const said: string[] = [];
    for (const [element, name] of titles) {
      const title = record.protocol.identificationModule?.[element];
      if (!title) continue;
      for (const { found, says, at, value } of contradictions(title, cues, record)) {
        if (said.includes(says)) continue;
        said.push(says);
        report({
          at: [...path, element],
          span: [found.index, found.index + found[0].length],
          message: `The ${name} says "${found[0]}", but ${says}. Review sends back records whose parts disagree: correct whichever is wrong.`,
          related: [{ at, message: "Says otherwise" }],
          fixes:
            value === undefined
              ? []
              : [
                  {
                    title: "Set the design to what the title says",
                    safe: false,
                    changes: [{ kind: "set", path: at, value }],
                  },
                ],
        });
      }
    }
  },
});
