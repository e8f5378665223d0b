import type { CheckedRecord } from "../checkedRecord.ts";
import { designOf } from "../design/design.ts";
import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { armGroupsPath, matrixOf, namedInterventions } from "./linking.ts";

/** "Arm 1", "Group A", "Cohort II", "Treatment group 3", "Cohort A1", "Group (C)". */
const generic =
  /^(?:(?:(?:study|treatment|trial|intervention|experimental) ?)?(?:arm|group|cohort|treatment|intervention|part|phase|stage|period|sequence|regimen)s?[ .:#_-]{0,3}(?:no\.? ?)?\(?(?:[a-z]|[abc]\d|\d{1,2}[abc]?|i{1,3}|iv|vi{0,3}|ix|x|one|two|three|four)[.):]{0,2}|sequence [abc]{2,4}|(?:[a-d]|first|second|third|fourth|1st|2nd|3rd|4th)[ -](?:arm|group|cohort))$/i;

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
    let received: readonly (string | undefined)[] | undefined;
    armGroups.forEach(({ label }, index) => {
      const title = label?.trim();
      if (!title || title.length > longest || isFillIn(title) || !generic.test(title)) return;
      const isGroup = designOf(record).studyType === "OBSERVATIONAL";
      const what = isGroup ? "Group" : "Arm";
      received ??= isGroup ? [] : whatSetsApart(record);
      const example =
        received[index] ?? (isGroup ? "Adults with chronic pain" : "Vitamin D 1000 IU");
      report({
        at: [...armGroupsPath, index, "label"],
        message: `${what} ${index + 1} is called "${title}", which tells a reader nothing. Tables of results show only this title: name what the participants receive or who they are, such as "${example}".`,
      });
    });
  },
});

/** What each arm receives; undefined where another receives the same or there is much of it. */
function whatSetsApart(record: CheckedRecord): readonly (string | undefined)[] {
  const { names } = matrixOf(record);
  const received = namedInterventions(record).map((indices) =>
    indices.flatMap((index) => (index === undefined ? [] : (names[index] ?? []))).join(" + "),
  );
  const arms = new Map<string, number>();
  for (const each of received) arms.set(each, (arms.get(each) ?? 0) + 1);
  return received.map((each) =>
    each !== "" && each.length <= longestExample && arms.get(each) === 1 ? each : undefined,
  );
}

const longestExample = 60;
