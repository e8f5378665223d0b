import type { Path } from "../../study/path.ts";
import { designOf } from "../design/design.ts";
import { type Fix, rule } from "../rule.ts";
import { enterStatus } from "./enterStatus.ts";
import { overallStatus, statusPath } from "./overallStatus.ts";

const enrollment: Path = ["protocolSection", "designModule", "enrollmentInfo"];

export default rule({
  code: "status/withdrawn-enrolled",
  title: "Withdrawn study with participants",
  kind: "consistency",
  severity: "error",
  source:
    "Registry definition of Withdrawn (halted before the first participant enrolled) and of Enrollment",
  appliesTo: ["INTERVENTIONAL", "OBSERVATIONAL"],
  check(record, report) {
    const { count, countType: type } = designOf(record);
    if (overallStatus(record) !== "WITHDRAWN" || count === undefined || count <= 0) return;
    const zero: Fix = {
      title: "Set the enrollment to 0",
      safe: false,
      changes: [
        { kind: "set", path: [...enrollment, "count"], value: 0 },
        ...(type === undefined || type === "ACTUAL"
          ? []
          : [{ kind: "set" as const, path: [...enrollment, "type"], value: "ACTUAL" }]),
      ],
    };
    const terminated = enterStatus("TERMINATED");
    const counted =
      type === "ESTIMATED"
        ? `still shows the planned enrollment of ${count}`
        : `counts ${count} ${count === 1 ? "participant" : "participants"}`;
    report({
      at: [...enrollment, "count"],
      message: `The study is Withdrawn, which means that nobody ever enrolled, but the record ${counted}. Set the enrollment to 0; if participants did enrol, the study is Terminated.`,
      related: [{ at: statusPath, message: "Withdrawn: stopped before anybody enrolled" }],
      fixes: type === "ACTUAL" ? [terminated, zero] : [zero, terminated],
    });
  },
});
