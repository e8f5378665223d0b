import { isoDate } from "../../study/partialDate.ts";
import { isFuture } from "../date/elapsed.ts";
import { dateType, primaryCompletionDate } from "../date/studyDates.ts";
import { rule } from "../rule.ts";
import { designOf } from "./design.ts";
import { countTypePath } from "./designPaths.ts";

export default rule({
  code: "design/enrollment-estimated-after-pcd",
  title: "Estimated enrollment after primary completion",
  kind: "freshness",
  severity: ({ startedSinceFinalRule }) => (startedSinceFinalRule ? "warning" : "information"),
  source: "42 CFR 11.10, Enrollment, and 11.64 (30 days after primary completion)",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const { count, countType: type } = designOf(record);
    const date = record.dates.primaryCompletion;
    if (count === undefined || type !== "ESTIMATED" || !date) return;
    if (dateType(record, primaryCompletionDate) !== "ACTUAL" || isFuture(date, record.today))
      return;
    report({
      at: countTypePath,
      message: `The enrollment of ${count} is still Estimated, although the primary completion date ${isoDate(date)} is Actual. From then on the registry wants the number of participants that were enrolled: enter it, and set it to Actual.`,
      related: [
        { at: primaryCompletionDate.typePath, message: "The primary completion date is Actual" },
      ],
      fixes: [
        {
          title: "Set the enrollment to Actual",
          safe: false,
          changes: [{ kind: "set", path: countTypePath, value: "ACTUAL" }],
        },
      ],
    });
  },
});
