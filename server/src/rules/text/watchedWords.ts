/** Why a word is watched for. */
export type WordKind = "pronoun" | "payment" | "result" | "reach" | "english" | "foreign";

const words: { readonly [kind in WordKind]: string } = {
  pronoun: "we our ours us you your yours my",
  payment:
    "compensated compensation reimbursed reimbursement gift stipend stipends paid payment payments honorarium honoraria voucher vouchers remuneration remunerated incentive incentives",
  result:
    "results result conclusion conclusions findings found showed revealed demonstrated concluded",
  reach: "call phone telephone tel mobile fax contact whatsapp",
  english:
    "the of and to in with for will be is are at by from or as that this on was were an have has who which not than after before patients participants study",
  foreign:
    "de la los las el del para una con por que les des et dans pour avec sur une der die und das den von mit für ein eine zur bei nicht della nel che ve bir ile bu için olarak olan em dos das uma não na het een van voor di",
};

/** Each watched word with its kind; small letters. */
export const kindsOfWords: ReadonlyMap<string, WordKind> = new Map(
  (Object.entries(words) as [WordKind, string][]).flatMap(([kind, list]) =>
    list.split(" ").map((word) => [word, kind] as const),
  ),
);
