import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "title/acronym-too-long",
  title: "Acronym too long",
  elements: { acronym: "the acronym" },
  advice: "Use the short form by which the study is known, or leave the acronym out.",
});
