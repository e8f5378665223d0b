import { rule } from "../rule.ts";
import { reportOrder } from "./order.ts";
import { completionDate, primaryCompletionDate } from "./studyDates.ts";

export default rule({
  code: "date/order-primary-completion",
  title: "Primary completion after study completion",
  kind: "consistency",
  severity: "error",
  source:
    "PRS data element definitions, Study Completion Date; NCI CTRP validator (June 2017), completion dates",
  check(record, report) {
    const why = "the study is completed only when the last data for every outcome are in";
    reportOrder(record, [primaryCompletionDate, completionDate], why, report);
  },
});
