import { fold } from "../../catalogue/fold.ts";
import { capitalised } from "../capitalised.ts";
import { type Report, rule } from "../rule.ts";
import { nameOf, type SecondaryId, secondaryIds } from "./secondaryIds.ts";

const protocolId = ["protocolSection", "identificationModule", "orgStudyIdInfo", "id"];

export default rule({
  code: "id/secondary-duplicate",
  title: "Number entered twice",
  kind: "consistency",
  severity: "warning",
  source: "Proposed; NCI CTRP validator (June 2017), duplicates among identifiers",
  check(record, report) {
    const all = secondaryIds(record);
    if (all.length === 0) return;
    const own = fold(record.protocol.identificationModule?.orgStudyIdInfo?.id ?? "");
    const seen = new Map<string, SecondaryId>();
    for (const secondary of all) {
      const { id, domain = "" } = secondary;
      // NCI enters a number once for each body that uses it.
      const key = `${fold(id)} ${fold(domain)}`;
      const first = seen.get(key);
      if (first) report(repeated(secondary, first));
      else seen.set(key, secondary);
      if (!first && own !== "" && fold(id) === own) report(likeProtocolId(secondary));
    }
  },
});

function repeated(secondary: SecondaryId, first: SecondaryId): Report {
  return {
    at: secondary.path,
    message: `${capitalised(nameOf(secondary))} says the same as secondary ID ${first.index + 1}. Enter each number once.`,
    related: [{ at: first.path, message: "The same number" }],
    fixes: [deletion(secondary)],
    unnecessary: true,
  };
}

function likeProtocolId(secondary: SecondaryId): Report {
  return {
    at: secondary.path,
    message: `${capitalised(nameOf(secondary))} is the protocol ID again. The registry shows that number anyway, and secondary IDs are for others: delete the entry unless another body uses the same number.`,
    severity: "hint",
    related: [{ at: protocolId, message: "The protocol ID" }],
    fixes: [deletion(secondary)],
  };
}

function deletion({ index, path }: SecondaryId) {
  return {
    title: `Delete secondary ID ${index + 1}`,
    safe: false,
    changes: [{ kind: "remove", path } as const],
  };
}
