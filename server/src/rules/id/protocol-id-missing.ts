import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "id/protocol-id-missing",
  title: "Protocol ID missing",
  elements: { "org-study-id": "protocol ID" },
  message:
    "The record has no unique protocol identification number. The registry keeps a sponsor's records apart by it: give the sponsor's own number of the protocol, at most 30 characters.",
});
