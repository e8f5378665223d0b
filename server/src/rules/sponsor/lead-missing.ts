import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";

const leadSponsor = ["protocolSection", "sponsorCollaboratorsModule", "leadSponsor", "name"];

export default rule({
  code: "sponsor/lead-missing",
  title: "Lead sponsor missing",
  kind: "missing",
  severity: "error",
  source: "PRS data element definitions (2020-10-01), Name of the Sponsor: required",
  check(record, report) {
    if (!isMissing(record, leadSponsor)) return;
    report({
      at: leadSponsor,
      message:
        "The record names no lead sponsor. A study has exactly one, who starts and controls it and holds the record: name the organisation or person.",
      fixes: [
        {
          title: "Insert a lead sponsor",
          safe: false,
          changes: [{ kind: "set", path: leadSponsor, value: fillIn("lead sponsor") }],
        },
      ],
    });
  },
});
