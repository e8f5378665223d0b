import { isoDate } from "../../study/partialDate.ts";
import { isProbablyApplicable } from "../oversight/applicableTrial.ts";
import { rule } from "../rule.ts";
import { lateRegistration } from "./registration.ts";
import { dateType, startDate } from "./studyDates.ts";

/** Days after the first enrolment within which an applicable trial has to be registered. */
const daysToRegister = 21;

export default rule({
  code: "date/registered-late-21-days",
  title: "Registered more than 21 days after the start",
  kind: "freshness",
  severity: ({ profile }) =>
    profile === "draft" || profile === "register" ? "warning" : "information",
  source: "42 CFR 11.24: 21 calendar days after enrollment of the first participant",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const late = lateRegistration(record);
    if (!late || late.days <= daysToRegister) return;
    if (dateType(record, startDate) !== "ACTUAL" || !isProbablyApplicable(record)) return;
    const { start, submitted, registered, days } = late;
    const law =
      "A trial that is probably an applicable clinical trial has to be submitted within 21 days of its first participant (42 CFR 11.24).";
    report({
      at: startDate.datePath,
      message: registered
        ? `The study started ${isoDate(start)}, and the record was first submitted ${isoDate(submitted)}, ${days} days later. ${law} Nothing can be changed by it now, unless the start date is wrong.`
        : `The study started ${isoDate(start)}, ${days} days ago, and is not registered yet. ${law} Submit the record without delay.`,
    });
  },
});
