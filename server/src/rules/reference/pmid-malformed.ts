import { isFillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { referencesOf, referencesPath } from "./references.ts";

export default rule({
  code: "reference/pmid-malformed",
  title: "Malformed PubMed number",
  kind: "form",
  severity: "error",
  source: "ClinicalTrials.gov API v2, pmid; PubMed numbers have one to eight digits",
  check(record, report) {
    const references = referencesOf(record);
    for (let i = 0; i < references.length; i++) {
      const pmid = references[i]?.pmid;
      if (!pmid || wellFormed.test(pmid) || !pmid.trim() || isFillIn(pmid)) continue;
      const path = [...referencesPath, i, "pmid"];
      const central = /PMC/i.test(pmid);
      report({
        at: path,
        message: central
          ? `The PubMed number of reference ${i + 1} is "${shortened(pmid)}", a number of PubMed Central. The registry fetches the citation by the PubMed number, one to eight digits: enter that one, as PubMed shows it below the title.`
          : `The PubMed number of reference ${i + 1} is "${shortened(pmid)}". The registry fetches the citation by this number, which has one to eight digits and nothing else: correct it.`,
        fixes: central ? [] : repairOf(pmid, path),
      });
    }
  },
});

const wellFormed = /^[1-9]\d{0,7}$/;

function repairOf(pmid: string, path: readonly (string | number)[]): readonly Fix[] {
  const numbers = pmid.match(/\d+/g) ?? [];
  const number = numbers[0]?.replace(/^0+/, "") ?? "";
  if (numbers.length !== 1 || !/^\d{1,8}$/.test(number)) return [];
  // "PMID: 12345678" and the address of a page in PubMed can mean nothing else.
  const safe =
    /^\s*(?:(?:pmid|pubmed)\b[\s:#]*(?:id\b[\s:#]*)?|https?:\/\/\S*pubmed\S*\/)?\d+\/?\.?\s*$/i.test(
      pmid,
    );
  return [
    {
      title: `Change to "${number}"`,
      safe,
      changes: [{ kind: "set", path, value: number }],
    },
  ];
}
