import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "eligibility/sex-missing",
  title: "Sex of the participants missing",
  elements: { sex: "sex" },
  message:
    "The record does not say of which sex participants can be, which the registry requires: choose All, Female or Male.",
});
