import type { Path } from "../../study/path.ts";
import { isFillIn } from "../fillIn.ts";
import { areDistinct, foldName } from "../foldName.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";

const modulePath: Path = ["protocolSection", "sponsorCollaboratorsModule"];
const leadPath: Path = [...modulePath, "leadSponsor", "name"];

export default rule({
  code: "sponsor/collaborator-duplicate",
  title: "Collaborator named twice",
  kind: "consistency",
  severity: "warning",
  source: "NCI CTRP validator (June 2017), duplicate collaborators",
  check(record, report) {
    const { leadSponsor, collaborators } = record.protocol.sponsorCollaboratorsModule ?? {};
    if (!collaborators?.length) return;
    if (areDistinct([leadSponsor?.name, ...collaborators.map(({ name }) => name)])) return;
    const seen = new Map<string, Path>();
    if (leadSponsor?.name?.trim()) seen.set(foldName(leadSponsor.name), leadPath);
    collaborators.forEach(({ name }, index) => {
      if (!name?.trim() || isFillIn(name)) return;
      const folded = foldName(name);
      const at = [...modulePath, "collaborators", index, "name"];
      const first = seen.get(folded);
      if (first === undefined) {
        seen.set(folded, at);
        return;
      }
      const lead = first === leadPath;
      report({
        at,
        unnecessary: true,
        message: lead
          ? `Collaborator ${index + 1}, "${shortened(name)}", is the lead sponsor. The registry lists other organizations as collaborators: remove it.`
          : `Collaborator ${index + 1}, "${shortened(name)}", is listed before already. Remove the repeated entry.`,
        related: [{ at: first, message: lead ? "The lead sponsor" : "The same name" }],
        fixes: [
          {
            title: "Remove the repeated collaborator",
            safe: true,
            changes: [{ kind: "remove", path: [...modulePath, "collaborators", index] }],
          },
        ],
      });
    });
  },
});
