const numeral = "(iv|i{1,3}|[1-4])[abc]?";
const phases = new RegExp(
  `\\bphase[- ]?${numeral}(?:(?: ?[/&–-] ?| (?:and|to|or) )(?:phase[- ]?)?${numeral})?(?![\\w.]|[/-]\\w)`,
  "gi",
);
const romans: { readonly [roman: string]: string } = { i: "1", ii: "2", iii: "3", iv: "4" };

/** What names a phase first in a title, and the phase as tokens. */
interface TitlePhases {
  readonly found: RegExpExecArray;
  readonly phases: readonly string[];
}

export function firstPhases(title: string): TitlePhases | undefined {
  phases.lastIndex = 0;
  const found = phases.exec(title);
  if (!found) return undefined;
  const [, one = "", other] = found;
  if (other === undefined) return { found, phases: [tokenOf(one)] };
  const tokens = [tokenOf(one), tokenOf(other)];
  return { found, phases: tokens[0] === tokens[1] ? tokens.slice(1) : tokens.toSorted() };
}

/** True where the title names a phase again, so that nobody can tell which is that of the study. */
export function namesOthers(title: string, { found }: TitlePhases): boolean {
  phases.lastIndex = found.index + found[0].length;
  return phases.test(title);
}

function tokenOf(numeral: string): string {
  return `PHASE${romans[numeral.toLowerCase()] ?? numeral}`;
}
