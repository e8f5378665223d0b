import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "keyword/too-long",
  title: "Keyword too long",
  elements: { keywords: "" },
  advice: "Give each word or phrase as an entry of its own.",
});
