import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";

const officialTitle = ["protocolSection", "identificationModule", "officialTitle"];

export default rule({
  code: "title/official-missing",
  title: "Official title missing",
  kind: "missing",
  severity: (record) => (record.startedSinceFinalRule ? "error" : "warning"),
  source:
    "42 CFR Part 11 (2017-01-18); PRS data element definitions (2020-10-01), Official Title: required from then on",
  check(record, report) {
    if (!isMissing(record, officialTitle)) return;
    const why = record.startedSinceFinalRule
      ? "The registry requires it of studies that start on or after 18 January 2017"
      : "Readers match the record with the protocol by it";
    report({
      at: officialTitle,
      message: `The record has no official title. ${why}: give the full scientific title of the protocol.`,
      fixes: [
        {
          title: "Insert an official title",
          safe: false,
          changes: [{ kind: "set", path: officialTitle, value: fillIn("title of the protocol") }],
        },
      ],
    });
  },
});
