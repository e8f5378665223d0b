import leven from "leven";
import { numberSchemes } from "../../catalogue/registryNumbers.ts";

/** Prefixes of registries that are no words of another meaning, with the scheme that they open. */
const prefixes: readonly (readonly [prefix: string, scheme: string])[] = [
  ["ISRCTN", "isrctn"],
  ["DRKS", "drks"],
  ["ACTRN", "actrn"],
  ["CHICTR", "chictr"],
  ["JRCT", "jrct"],
  ["UMIN", "umin"],
  ["CTRI", "ctri"],
  ["IRCT", "irct"],
  ["SLCTR", "slctr"],
  ["TCTR", "tctr"],
  ["LBCTR", "lbctr"],
  ["PACTR", "pactr"],
  ["RPCEC", "rpcec"],
];

/**
 * A number of another registry with a slip in it: written otherwise (`ISRCTN 06180958`), with a
 * misspelt prefix (`ISCRTN06180958`) or with digits too many or too few. Undefined for all else.
 */
export function registrySlip(
  id: string,
): { readonly issuer: string; readonly right: string | undefined } | undefined {
  const [, letters, rest] = lettersAndDigits.exec(id) ?? [];
  if (letters === undefined || rest === undefined || id.length > 40) return undefined;
  const known = prefixOf(letters.toUpperCase());
  const scheme = known && numberSchemes.find((each) => each.id === known[1]);
  if (!scheme || scheme.canonical.test(id)) return undefined;
  const right = scheme.normalise(known[0] + rest);
  // With another prefix and other digits it is hardly a number of this registry.
  if (right === undefined && letters.toUpperCase() !== known[0]) return undefined;
  if (right === id) return undefined;
  return { issuer: scheme.registry, right };
}

const lettersAndDigits = /^([A-Za-z]{4,7})[^A-Za-z0-9]{0,3}(\d.*)$/;

function prefixOf(letters: string): (typeof prefixes)[number] | undefined {
  const exact = prefixes.find(([prefix]) => prefix === letters);
  return exact ?? prefixes.find(([prefix]) => prefix.length > 4 && leven(prefix, letters) <= 2);
}
