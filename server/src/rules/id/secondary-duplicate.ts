import { fold, foldAlike } from "../../catalogue/fold.ts";
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
    const own = record.protocol.identificationModule?.orgStudyIdInfo?.id;
    const mayRepeat = all.length > few || all.some(({ id }, i) => isAmong(id, all, i));
    const seen = new Map<string, SecondaryId>();
    for (const secondary of all) {
      const first = mayRepeat ? firstOf(secondary, seen) : secondary;
      if (first !== secondary) report(repeated(secondary, first));
      else if (own && foldAlike(secondary.id, own) && fold(own) !== "")
        report(likeProtocolId(secondary));
    }
  },
});

/** So few numbers are compared with each other. */
const few = 6;

/** True where one of the first `count` has the number. */
function isAmong(id: string, all: readonly SecondaryId[], count: number): boolean {
  for (let i = 0; i < count; i++) if (foldAlike(id, all[i]?.id ?? "")) return true;
  return false;
}

/** NCI enters a number once for each body that uses it. */
function firstOf(secondary: SecondaryId, seen: Map<string, SecondaryId>): SecondaryId {
  const { id, domain = "" } = secondary;
  const key = `${fold(id)} ${fold(domain)}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, secondary);
  return first ?? secondary;
}

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
