import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "title/official-missing",
  title: "Official title missing",
  elements: { "official-title": "official title" },
  message: ({ record }) =>
    `The record has no official title. ${record.startedSinceFinalRule ? "The registry requires it of studies that start on or after 18 January 2017" : "Readers match the record with the protocol by it"}: give the full scientific title of the protocol.`,
  ask: "title of the protocol",
});
