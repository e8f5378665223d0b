import { valueAt } from "../../study/path.ts";
import { capitalised } from "../capitalised.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "link/description-missing",
  title: "Link without a description",
  elements: { "link-description": "link description" },
  where: ({ record, at }) => Boolean(valueAt(record.study, [...at.slice(0, -1), "url"])),
  message: ({ item }) =>
    `${capitalised(item)} has no description. The registry shows the description in place of the address: say what the page is about.`,
  severity: "warning",
  source: "Link Description: goes with each link (PRS upload schema 2018.05.08)",
  ask: "what the page is about",
});
