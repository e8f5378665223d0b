import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "title/official-missing",
  title: "Official title missing",
  elements: ["official-title"],
  message: (_, { startedSinceFinalRule }) =>
    `The record has no official title. ${
      startedSinceFinalRule
        ? "The registry requires it of studies that start on or after 18 January 2017"
        : "Readers match the record with the protocol by it"
    }: give the full scientific title of the protocol.`,
  answer: "an official title",
  ask: "title of the protocol",
});
