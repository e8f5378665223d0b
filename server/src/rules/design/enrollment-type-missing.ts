import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/enrollment-type-missing",
  title: "Enrollment without Actual or Estimated",
  elements: { "enrollment-type": "enrollment type" },
  when: ({ protocol }) => protocol.designModule?.enrollmentInfo?.count !== undefined,
  message:
    "The enrollment does not say whether it is Actual or Estimated, so that readers cannot tell a count from a plan: add the type.",
  severity: bySince("warning", "hint"),
});
