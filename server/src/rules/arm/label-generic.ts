import { designOf } from "../design/design.ts";
import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { armGroupsPath, matrixOf } from "./linking.ts";

/** "Arm 1", "Group A", "Cohort II", "Treatment group 3". */
const generic =
  /^(?:(?:study|treatment|trial|intervention|experimental|control) ?)?(?:arm|group|cohort|treatment|intervention)s?[ .:#-]{0,3}(?:no\.? ?)?(?:[a-z]|\d{1,2}|i{1,3}|iv|vi{0,3}|one|two|three|four)[.):]?$/i;

/** No longer title is generic. */
const longest = 30;

export default rule({
  code: "arm/label-generic",
  title: "Arm title that says nothing",
  kind: "wording",
  severity: "information",
  source: "Registry definition of Arm Title: a name by which readers recognise the arm",
  check(record, report) {
    const { armGroups } = matrixOf(record);
    armGroups.forEach(({ label }, index) => {
      const title = label?.trim();
      if (!title || title.length > longest || isFillIn(title) || !generic.test(title)) return;
      const what = designOf(record).studyType === "OBSERVATIONAL" ? "Group" : "Arm";
      report({
        at: [...armGroupsPath, index, "label"],
        message: `${what} ${index + 1} is called "${title}", which tells a reader nothing. Tables of results show only this title: name what the participants receive or who they are, such as "Vitamin D 1000 IU".`,
      });
    });
  },
});
