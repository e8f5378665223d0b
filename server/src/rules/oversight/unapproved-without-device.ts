import { type Fix, rule } from "../rule.ts";
import { deviceFlagPath, unapprovedPath } from "./flags.ts";

export default rule({
  code: "oversight/unapproved-without-device",
  title: "Answer about an unapproved device without a device",
  kind: "consistency",
  severity: "error",
  source:
    "Upload schema v2018.05.08 and ClinicalTrials.gov API v2: asked only where an FDA-regulated device is studied",
  check(record, report) {
    const { isUnapprovedDevice, isFdaRegulatedDevice } = record.protocol.oversightModule ?? {};
    if (isUnapprovedDevice === undefined || isFdaRegulatedDevice === true) return;
    if (isFdaRegulatedDevice === undefined && record.presence(deviceFlagPath) !== "absent") return;
    const denied = isFdaRegulatedDevice === false;
    const remove: Fix = {
      title: "Remove the answer about an unapproved device",
      // "No unapproved device" says nothing more where no device is studied.
      safe: denied && !isUnapprovedDevice,
      changes: [{ kind: "remove", path: unapprovedPath }],
    };
    const confirm: Fix = {
      title: "Set FDA-regulated device to Yes",
      safe: false,
      changes: [{ kind: "set", path: deviceFlagPath, value: true }],
    };
    report({
      at: unapprovedPath,
      message: `The record says whether the device is ${isUnapprovedDevice ? "unapproved (Yes)" : "unapproved (No)"}, but ${denied ? "also that it studies no FDA-regulated device product" : "not that it studies an FDA-regulated device product"}. The registry asks the one only where the other is Yes: correct whichever is wrong.`,
      ...(denied && {
        related: [{ at: deviceFlagPath, message: "No FDA-regulated device product" }],
      }),
      fixes: isUnapprovedDevice ? [confirm, remove] : [remove, confirm],
    });
  },
});
