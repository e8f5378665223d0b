/** A study phase as the registry offers it: combined phases are two tokens of the v2 structure. */
export interface PhaseChoice {
  readonly display: string;
  readonly phases: readonly string[];
  /** The word of the upload format. */
  readonly upload: string;
}

export const phaseChoices: readonly PhaseChoice[] = [
  { display: "Not Applicable", phases: ["NA"], upload: "N/A" },
  { display: "Early Phase 1", phases: ["EARLY_PHASE1"], upload: "Early Phase 1" },
  { display: "Phase 1", phases: ["PHASE1"], upload: "Phase 1" },
  { display: "Phase 1/Phase 2", phases: ["PHASE1", "PHASE2"], upload: "Phase 1/2" },
  { display: "Phase 2", phases: ["PHASE2"], upload: "Phase 2" },
  { display: "Phase 2/Phase 3", phases: ["PHASE2", "PHASE3"], upload: "Phase 2/3" },
  { display: "Phase 3", phases: ["PHASE3"], upload: "Phase 3" },
  { display: "Phase 4", phases: ["PHASE4"], upload: "Phase 4" },
];

const number = `(early[ _]*phase[ _]*(?:1|i)|(?:phase[ _]*)?(?:iv|i{1,3}|[0-4]))[a-d]?`;
const separator = ` *(?:[/|+,&;-]|and|to) *`;
const onePhase = new RegExp(`^${number}$`);
const twoPhases = new RegExp(`^${number}${separator}${number}$`);
const romans: { readonly [roman: string]: string } = { i: "1", ii: "2", iii: "3", iv: "4" };

/**
 * The phase tokens that `text` names ("Phase 2", "PHASE1/PHASE2", "II/III", "Phase 2a", "N/A",
 * "Phase 0"), undefined for anything else. Any two phases are read, also a pair that the registry
 * does not offer, so that a rule can say so.
 */
export function phasesOf(text: string): string[] | undefined {
  if (text.length > 60) return undefined;
  const words = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
  if (/^(?:phase )?(?:n ?\/ ?a|na|not applicable)$/.test(words)) return ["NA"];
  const match = onePhase.exec(words) ?? twoPhases.exec(words);
  if (match === null) return undefined;
  const tokens = match.slice(1).map(tokenOf);
  return [...new Set(tokens)];
}

function tokenOf(name: string): string {
  if (name.startsWith("early")) return "EARLY_PHASE1";
  const numeral = name.replace(/^phase[ _]*/, "");
  const digit = romans[numeral] ?? numeral;
  return digit === "0" ? "EARLY_PHASE1" : `PHASE${digit}`;
}
