import { capitalised } from "../capitalised.ts";
import { type Fix, rule } from "../rule.ts";
import { registrySlip } from "./registrySlip.ts";
import {
  nameOf,
  type SecondaryId,
  schemeOfType,
  secondaryIds,
  typeByForm,
  typeName,
} from "./secondaryIds.ts";

export default rule({
  code: "id/secondary-malformed",
  title: "Secondary ID that its registry does not write",
  kind: "form",
  severity: "warning",
  source: "Number patterns of 26 registries; EudraCT and CTIS numbers",
  check(record, report) {
    for (const secondary of secondaryIds(record)) {
      const slip = slipOf(secondary);
      if (!slip) continue;
      const { wrong, right } = slip;
      const at = [...secondary.path, "id"];
      const fix: Fix | undefined =
        right === undefined
          ? undefined
          : {
              title: `Write ${right}`,
              safe: false,
              changes: [{ kind: "set", path: at, value: right }],
            };
      report({
        at,
        message: `${capitalised(nameOf(secondary))} ${wrong}, so that nobody finds the other record by it: ${right ? `write ${right}` : "look it up and correct it"}.`,
        ...(fix && { fixes: [fix] }),
      });
    }
  },
});

interface Slip {
  /** What is wrong, as the sentence goes on after the number. */
  readonly wrong: string;
  readonly right: string | undefined;
}

function slipOf({ type, id }: SecondaryId): Slip | undefined {
  if (type === "REGISTRY" || type === "OTHER" || type === undefined) {
    const slip = registrySlip(id);
    return slip && { ...slip, wrong: `is not written as ${slip.issuer} writes its numbers` };
  }
  // NIH has contracts and awards of many forms.
  const scheme = type === "NIH" ? undefined : schemeOfType(type);
  if (!scheme || scheme.canonical.test(id) || typeByForm(id)) return undefined;
  return { wrong: `has not the form of an ${typeName(type)}`, right: scheme.normalise(id) };
}
