import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/biospec-description-missing",
  title: "Retained samples not described",
  elements: { "biospec-description": "biospecimen description" },
  when: ({ protocol }) =>
    protocol.designModule?.bioSpec?.retention?.startsWith("SAMPLES_") ?? false,
  message:
    "The study keeps samples of its participants, but the record does not say which. The registry asks for it: name all types of samples, such as whole blood, serum or tissue.",
  severity: "warning",
  ask: "types of samples",
});
