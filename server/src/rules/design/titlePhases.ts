const numeral = "(iv|i{1,3}|[1-4])[abc]?";
const phases = new RegExp(
  `\\bphase[- ]?${numeral}(?:(?: ?[/&–-] ?| (?:and|to|or) )(?:phase[- ]?)?${numeral})?(?![\\w.]|[/-]\\w)`,
  "gi",
);
const romans: { readonly [roman: string]: string } = { i: "1", ii: "2", iii: "3", iv: "4" };

/** The phase that a title names, as tokens; undefined where it names none or several. */
export function titlePhases(
  title: string,
): { readonly found: RegExpExecArray; readonly phases: readonly string[] } | undefined {
  phases.lastIndex = 0;
  const found = phases.exec(title);
  if (!found || phases.test(title)) return undefined;
  const [, one = "", other] = found;
  if (other === undefined) return { found, phases: [tokenOf(one)] };
  const tokens = [tokenOf(one), tokenOf(other)];
  return { found, phases: tokens[0] === tokens[1] ? tokens.slice(1) : tokens.toSorted() };
}

function tokenOf(numeral: string): string {
  return `PHASE${romans[numeral.toLowerCase()] ?? numeral}`;
}
