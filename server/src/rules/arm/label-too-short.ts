import { designOf } from "../design/design.ts";
import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { textLength } from "../textLength.ts";
import { armGroupsPath, matrixOf } from "./linking.ts";

/** Characters that the title of an arm needs once results are entered. */
const least = 4;

/** Each of these is a character by itself. */
const plain = /^[\w .,()/-]+$/;

export default rule({
  code: "arm/label-too-short",
  title: "Arm title too short",
  kind: "wording",
  severity: "information",
  source: "Registry results data element definitions, Arm/Group Title: 4 characters at least",
  check(record, report) {
    const { armGroups } = matrixOf(record);
    armGroups.forEach(({ label }, index) => {
      const title = label?.trim();
      // A character is written with two at most, the escape before it included.
      if (!title || title.length > 2 * least || isFillIn(title)) return;
      if ((title.length >= least && plain.test(title)) || textLength(title) >= least) return;
      const what = designOf(record).studyType === "OBSERVATIONAL" ? "Group" : "Arm";
      report({
        at: [...armGroupsPath, index, "label"],
        message: `${what} ${index + 1} has the title "${title}". The registry wants four characters at least when results are entered, and tables of results show only this title: name what the participants receive or who they are.`,
      });
    });
  },
});
