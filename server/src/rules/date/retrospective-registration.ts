import { compareDates, isoDate, type PartialDate } from "../../study/partialDate.ts";
import { rule } from "../rule.ts";
import { lateRegistration } from "./registration.ts";
import { startDate } from "./studyDates.ts";

/** When the journals of the ICMJE began to ask for registration. */
const askedSince: PartialDate = { year: 2005, month: 7, day: 1 };

export default rule({
  code: "date/retrospective-registration",
  title: "Registration after the start",
  kind: "freshness",
  severity: ({ profile }) =>
    profile === "draft" || profile === "register" ? "information" : "hint",
  source: "ICMJE Recommendations, clinical trial registration: before the first participant enrols",
  appliesTo: ["INTERVENTIONAL"],
  yieldsTo: ["date/registered-late-21-days"],
  check(record, report) {
    const late = lateRegistration(record);
    if (!late || compareDates(late.start, askedSince) < 0) return;
    const { start, submitted, registered } = late;
    report({
      at: startDate.datePath,
      message: registered
        ? `The study started ${isoDate(start)}, but the record was first submitted ${isoDate(submitted)}. Journals that follow the ICMJE want a trial registered before its first participant enrols, and may decline its report. Nothing can be changed by it now, unless the start date is wrong.`
        : `The study started ${isoDate(start)} and is not registered yet. Journals that follow the ICMJE want a trial registered before its first participant enrols, and may decline its report: submit the record without delay.`,
    });
  },
});
