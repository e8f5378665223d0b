import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "eligibility/healthy-missing",
  title: "Healthy volunteers not answered",
  elements: { "healthy-volunteers": "Accepts healthy volunteers" },
  when: ({ protocol }) => protocol.designModule?.studyType === "INTERVENTIONAL",
  message:
    "The record does not say whether people without the condition can take part. The registry asks it of every trial, and healthy people search by it: answer Yes or No.",
  source:
    "42 CFR 11.28 (in force 2017-01-18); Accepts Healthy Volunteers (PRS upload schema 2018.05.08)",
});
