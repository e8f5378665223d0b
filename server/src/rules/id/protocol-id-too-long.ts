import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "id/protocol-id-too-long",
  title: "Protocol ID too long",
  elements: { "org-study-id": "the protocol ID" },
  advice:
    "Give the number that the sponsor uses for the protocol; other numbers of the study are secondary IDs.",
});
