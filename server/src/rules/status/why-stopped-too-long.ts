import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "status/why-stopped-too-long",
  title: "Reason for stopping too long",
  elements: { "why-stopped": "the reason for stopping" },
  advice: "Say in a sentence why the study stopped and leave out results.",
});
