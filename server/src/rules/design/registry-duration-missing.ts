import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/registry-duration-missing",
  title: "Patient registry without a follow-up duration",
  elements: { "target-duration": "target follow-up duration" },
  when: ({ protocol }) => protocol.designModule?.patientRegistry === true,
  message:
    "The study is a patient registry, but the record does not say for how long each patient is followed. The registry of trials requires it: give a whole number of years, months, weeks or days.",
});
