import type { Path } from "../../study/path.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { type Fix, rule } from "../rule.ts";
import { writtenStatus } from "../status/overallStatus.ts";
import { designOf } from "./design.ts";

const countPath: Path = ["protocolSection", "designModule", "enrollmentInfo", "count"];

export default rule({
  code: "design/enrollment-missing",
  title: "Enrollment missing",
  kind: "missing",
  severity: "error",
  source:
    "PRS data element definitions (2020-10-01), Enrollment: required; 42 CFR 11.28; WHO item 17",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    if (designOf(record).count !== undefined || !isMissing(record, countPath)) return;
    const status = writtenStatus(record);
    const finished = status === "COMPLETED" || status === "TERMINATED";
    const asked = finished
      ? "the number of participants that were enrolled (Actual)"
      : "the number of participants that the study plans to enrol (Estimated)";
    const withdrawn = status === "WITHDRAWN";
    report({
      at: countPath,
      message: withdrawn
        ? "The record has no enrollment. A withdrawn study enrolled nobody, and the registry wants that said: enter 0."
        : `The record has no enrollment, which the registry requires of every study: enter ${asked}.`,
      fixes: [withdrawn ? zero : placeholder],
    });
  },
});

const zero: Fix = {
  title: "Enter an enrollment of 0",
  safe: false,
  changes: [{ kind: "set", path: countPath, value: 0 }],
};

const placeholder: Fix = {
  title: "Insert the enrollment",
  safe: false,
  changes: [{ kind: "set", path: countPath, value: fillIn("number of participants") }],
};
