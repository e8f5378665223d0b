import { rule } from "../rule.ts";
import { reportOrder } from "./order.ts";
import { completionDate, primaryCompletionDate, startDate } from "./studyDates.ts";

export default rule({
  code: "date/order-start-primary",
  title: "Start after primary completion",
  kind: "consistency",
  severity: "error",
  source:
    "PRS data element definitions, Primary Completion Date; NCI CTRP validator (June 2017), rule 29",
  check(record, report) {
    // A record without a primary completion date still has to end after it starts.
    const end = record.dates.primaryCompletion ? primaryCompletionDate : completionDate;
    reportOrder(record, [startDate, end], "a study starts before it is completed", report);
  },
});
