import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "title/brief-too-long",
  title: "Brief title too long",
  elements: { "brief-title": "the brief title" },
  advice: "Shorten it and leave the detail to the official title.",
});
