import leven from "leven";
import { countryNames } from "./countryNames.ts";
import { foreignCountryNames } from "./foreignCountryNames.ts";

/** No name of a country is longer; it keeps a pasted paragraph from being folded. */
const longestName = 80;

let names: ReadonlyMap<string, string> | undefined;
let foreignNames: ReadonlyMap<string, string> | undefined;

function knownNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    countryNames.flatMap((line) => {
      const forms = line.split("|");
      const [name = ""] = forms;
      // As written, too: a record has hundreds of sites, and nearly all have the usual form.
      return forms.flatMap((form) => [[form, name] as const, [foldCountry(form), name] as const]);
    }),
  );
  return names;
}

/**
 * The country that `text` names, in the form that the registry writes today; undefined where the
 * registry and ISO 3166-1 have no such name in English.
 */
export function countryOf(text: string): string | undefined {
  return knownNames().get(text) ?? knownNames().get(foldCountry(text));
}

/** The country that a foreign, partial or misspelt name most likely means. */
export function suggestedCountry(text: string): string | undefined {
  const folded = foldCountry(text);
  foreignNames ??= new Map(
    Object.entries(foreignCountryNames).flatMap(([name, forms]) =>
      forms.map((form) => [foldCountry(form), name] as const),
    ),
  );
  const known = countryOf(text) ?? foreignNames.get(folded);
  if (known !== undefined || folded.length < 5) return known;
  const near = new Set<string>();
  for (const [name, country] of knownNames())
    if (name[0] === folded[0] && Math.abs(name.length - folded.length) <= 2)
      if (leven(name, folded) <= (folded.length < 8 ? 1 : 2)) near.add(country);
  return near.size === 1 ? [...near][0] : undefined;
}

function foldCountry(text: string): string {
  if (text.length > longestName) return "";
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/\bst\b/g, "saint")
    .replace(/\bthe\b/g, "")
    .replace(/[^\p{L}]+/gu, "");
}
