import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "sponsor/name-too-long",
  title: "Sponsor's name too long",
  elements: { "lead-sponsor": "the name of the lead sponsor", collaborators: "the name" },
  advice: "Give the official name of the organisation, without its address or department.",
});
