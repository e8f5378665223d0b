import { designOf } from "../design/design.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "oversight/fda-flags-missing",
  title: "FDA-regulated product not answered",
  elements: {
    "fda-regulated-drug": "FDA-regulated drug",
    "fda-regulated-device": "FDA-regulated device",
  },
  // Older trials were never asked, and observational studies may leave the answers out.
  when: (record) => record.startedSinceFinalRule && designOf(record).studyType === "INTERVENTIONAL",
  message: ({ what }) =>
    `The record does not say whether the trial studies an ${what} product. The registry asks it of every trial that started on or after 18 January 2017, and the answer decides whether results are due: answer Yes or No.`,
  severity: ({ protocol }) =>
    (protocol.statusModule?.studyFirstSubmitDate ?? finalRule) < finalRule
      ? "information"
      : "error",
  source: "42 CFR 11.28 (in force 2017-01-18); PRS upload schema 2018.05.08",
});

/** Who registered before this day was not asked at first. */
const finalRule = "2017-01-18";
