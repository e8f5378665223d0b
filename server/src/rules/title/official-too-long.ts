import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "title/official-too-long",
  title: "Official title too long",
  elements: { "official-title": "the official title" },
  advice: "Shorten it; what else the protocol's title says can stand in the detailed description.",
});
