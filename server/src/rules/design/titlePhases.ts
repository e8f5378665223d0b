const numeral = "(?:iv|i{1,3}|[1-4])[abc]?";
const phases = new RegExp(
  `\\bphase[- ]?(${numeral})(?:(?: ?[/&–-] ?| (?:and|to|or) )(?:phase[- ]?)?(${numeral}))?(?![\\w.]|[/-]\\w)`,
  "gi",
);
const romans: { readonly [roman: string]: string } = { i: "1", ii: "2", iii: "3", iv: "4" };

/** The phase that a title names, as tokens; undefined where it names none or several. */
export function titlePhases(
  title: string,
): { readonly found: RegExpExecArray; readonly phases: readonly string[] } | undefined {
  const [found, another] = title.matchAll(phases);
  if (!found || another) return undefined;
  const tokens = found.slice(1).flatMap((text) => (text === undefined ? [] : [tokenOf(text)]));
  return { found, phases: [...new Set(tokens)].toSorted() };
}

function tokenOf(text: string): string {
  const bare = text.toLowerCase().replace(/[abc]$/, "");
  return `PHASE${romans[bare] ?? bare}`;
}
