import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";

const protocolId = ["protocolSection", "identificationModule", "orgStudyIdInfo", "id"];

export default rule({
  code: "id/protocol-id-missing",
  title: "Protocol ID missing",
  kind: "missing",
  severity: "error",
  source:
    "PRS data element definitions (2020-10-01), Unique Protocol Identification Number: required",
  check(record, report) {
    if (!isMissing(record, protocolId)) return;
    report({
      at: protocolId,
      message:
        "The record has no unique protocol identification number. The registry keeps a sponsor's records apart by it: give the sponsor's own number of the protocol, at most 30 characters.",
      fixes: [
        {
          title: "Insert a protocol ID",
          safe: false,
          changes: [{ kind: "set", path: protocolId, value: fillIn("protocol ID") }],
        },
      ],
    });
  },
});
