import type { Path } from "../../study/path.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { designOf } from "./design.ts";
import { designInfoPath } from "./designPaths.ts";

const descriptionPath: Path = ["protocolSection", "descriptionModule", "detailedDescription"];

const choices = [
  ["observationalModel", "observational model"],
  ["timePerspective", "time perspective"],
] as const;

export default rule({
  code: "design/other-not-explained",
  title: "Design choice Other without an explanation",
  kind: "consistency",
  severity: ({ startedSinceFinalRule }) => (startedSinceFinalRule ? "warning" : "information"),
  source:
    "Registry definitions of Observational Study Model and Time Perspective, Other: explain in the detailed description; NCI CTRP validator (June 2017)",
  appliesTo: ["OBSERVATIONAL"],
  check(record, report) {
    const design = designOf(record);
    const others = choices.filter(([element]) => design[element] === "OTHER");
    const [first] = others;
    if (!first || record.copy?.drops(descriptionPath)) return;
    if (!isMissing(record, descriptionPath)) return;
    const [element] = first;
    const words = others.map(([, word]) => word).join(" and the ");
    report({
      at: [...designInfoPath, element],
      message: `The ${words} ${others.length > 1 ? "are" : "is"} Other, but the record has no detailed description that says what. The registry asks for the explanation there: add it, or choose one of its terms.`,
      fixes: [
        {
          title: "Insert a detailed description",
          safe: false,
          changes: [
            {
              kind: "set",
              path: descriptionPath,
              value: fillIn(`which ${first[1]} the study has`),
            },
          ],
        },
      ],
    });
  },
});
