import { rule } from "../rule.ts";
import { capitalised, numberOf, outcomesOf, pathIn } from "./outcomes.ts";

export default rule({
  code: "outcome/number-percent-unit",
  title: "Title counts what the description gives as a share",
  kind: "consistency",
  severity: "information",
  source: "PRS news, September 2018 (results): unit against a title of numbers or percentages",
  check(record, report) {
    for (const placed of outcomesOf(record)) {
      if (!mayCount(placed.first)) continue;
      const { measure = "", description = "" } = placed.outcome;
      if (description === "" || !mayDiffer(placed.first, description.charCodeAt(0))) continue;
      const title = unitOfTitle(measure);
      if (!title || !contradicts(title.unit, description)) continue;
      const number = title.unit === "number";
      report({
        at: pathIn(placed, "measure"),
        span: title.span,
        message: `${capitalised(numberOf(placed))} is a ${number ? "number" : "percentage"} in its title and a ${number ? "percentage, proportion or rate" : "number"} in its description. Results have one unit, and the registry compares it with the title: use the same in both.`,
      });
    }
  },
});

const people =
  "(?:[\\w/'-]+ ){0,3}(?:participants|patients|subjects|volunteers|women|men|mothers|children|adolescents|adults|infants|newborns|neonates|people|individuals)\\b";
const numberTitle = new RegExp(`^\\s*(?:the )?(?:total )?numbers? of ${people}`, "i");
const shareTitle = new RegExp(
  `^\\s*(?:the )?(?:percentages?|percent|%|proportions?) (?:\\(%\\) )?of ${people}`,
  "i",
);
const numberText = new RegExp(`^\\s*(?:the )?(?:total )?numbers? of ${people}`, "i");
const shareText = new RegExp(
  `^\\s*(?:the )?(?:percentages?|percent|proportions?|%|rates?) of (?:${people}|those )`,
  "i",
);

interface Counted {
  readonly unit: "number" | "share";
  readonly span: readonly [number, number];
}

/** True for N, P, T, the percent sign and spaces: most titles begin otherwise. */
function mayCount(first: number): boolean {
  const small = first | 0x20;
  if (small === 0x6e || small === 0x70 || small === 0x74) return true;
  return first === 0x25 || first === 0x20 || first === 0x0a || first === 0x09;
}

/** The same of a description, which may begin with any space, but not as its title with N, or with P; with R in "rate". */
function mayDiffer(title: number, first: number): boolean {
  const small = first | 0x20;
  if (small === (title | 0x20) && (small === 0x6e || small === 0x70)) return false;
  return mayCount(first) || small === 0x72 || first <= 0x20 || first >= 0x80;
}

function unitOfTitle(title: string): Counted | undefined {
  if (!/^\s*(?:the |total )*(?:num|perc|prop|%)/i.test(title)) return undefined;
  const number = numberTitle.exec(title);
  if (number) return { unit: "number", span: [0, number[0].length] };
  const share = shareTitle.exec(title);
  return share ? { unit: "share", span: [0, share[0].length] } : undefined;
}

/** Only the first words of a description say what is reported; further on it explains. */
function contradicts(unit: Counted["unit"], description: string): boolean {
  if (unit === "number") return shareText.test(description) && !/\bnumber\b/i.test(description);
  return (
    numberText.test(description) && !/percent|proportion|%|divided|\brate\b/i.test(description)
  );
}
