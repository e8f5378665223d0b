import { matrixOf } from "../arm/linking.ts";
import { rule } from "../rule.ts";
import { deviceFlagPath } from "./flags.ts";

/** Types under which a device may stand: radiation comes from one, and procedures use them. */
const mayHoldDevice: readonly string[] = [
  "DEVICE",
  "COMBINATION_PRODUCT",
  "DIAGNOSTIC_TEST",
  "RADIATION",
  "PROCEDURE",
  "OTHER",
];

export default rule({
  code: "oversight/device-flag-vs-type",
  title: "FDA-regulated device without a device",
  kind: "consistency",
  severity: "warning",
  source:
    "NCI CTRP validator (June 2017), unapproved device without a device; registry list of Major Comments",
  appliesTo: ["INTERVENTIONAL"],
  check(record, report) {
    const { isFdaRegulatedDevice } = record.protocol.oversightModule ?? {};
    if (!isFdaRegulatedDevice || record.copy) return;
    const { interventions } = matrixOf(record);
    if (interventions.length === 0) return;
    if (interventions.some(({ type }) => !type || mayHoldDevice.includes(type))) return;
    report({
      at: deviceFlagPath,
      message:
        "The record says that it studies an FDA-regulated device product, but none of its interventions is a device. Correct the answer, or the type of the intervention that is the device.",
      fixes: [
        {
          title: "Set FDA-regulated device to No",
          safe: false,
          changes: [{ kind: "set", path: deviceFlagPath, value: false }],
        },
      ],
    });
  },
});
