import { fillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";

const protocolId = ["protocolSection", "identificationModule", "orgStudyIdInfo", "id"];

export default rule({
  code: "id/protocol-id-is-nct",
  title: "NCT number as protocol ID",
  kind: "consistency",
  severity: "warning",
  source:
    "Proposed; Unique Protocol Identification Number is the sponsor's own (PRS data element definitions, 2020-10-01)",
  check(record, report) {
    const id = record.protocol.identificationModule?.orgStudyIdInfo?.id?.trim();
    if (id === undefined || !/^NCT ?\d{8}$/i.test(id)) return;
    report({
      at: protocolId,
      message: `The protocol ID "${id}" is an NCT number. The registry gives NCT numbers; the protocol ID is the number that the sponsor gave the protocol: enter that one.`,
      fixes: [
        {
          title: "Ask for the sponsor's own number",
          safe: false,
          changes: [{ kind: "set", path: protocolId, value: fillIn("protocol ID") }],
        },
      ],
    });
  },
});
