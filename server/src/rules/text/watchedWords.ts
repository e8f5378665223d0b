/** Why a word is watched for. */
export type WordKind = "pronoun" | "payment" | "result" | "reach";

const words: { readonly [kind in WordKind]: string } = {
  pronoun: "we our ours us you your yours my",
  payment:
    "compensated compensation reimbursed reimbursement gift stipend stipends paid payment payments honorarium honoraria voucher vouchers remuneration remunerated incentive incentives",
  result:
    "results result conclusion conclusions findings found showed revealed demonstrated concluded",
  reach: "call phone telephone tel mobile fax contact whatsapp",
};

/** Each watched word with its kind; small letters. */
export const kindsOfWords: ReadonlyMap<string, WordKind> = new Map(
  (Object.entries(words) as [WordKind, string][]).flatMap(([kind, list]) =>
    list.split(" ").map((word) => [word, kind] as const),
  ),
);
