import { capitalised } from "../capitalised.ts";
import type { Prose } from "./prose.ts";

/** What acronyms mean that mostly have one meaning in trial records; a person must look. */
const meanings: { readonly [acronym: string]: string } = {
  ACDF: "anterior cervical discectomy and fusion",
  AML: "acute myeloid leukemia",
  ARB: "angiotensin receptor blocker",
  BP: "blood pressure",
  CAD: "coronary artery disease",
  CCRT: "concurrent chemoradiotherapy",
  CGM: "continuous glucose monitoring",
  CKD: "chronic kidney disease",
  CLBP: "chronic low back pain",
  CRC: "colorectal cancer",
  DCR: "disease control rate",
  DDD: "degenerative disc disease",
  DFS: "disease-free survival",
  DKA: "diabetic ketoacidosis",
  DLT: "dose-limiting toxicity",
  DMFS: "distant metastasis-free survival",
  DOR: "duration of response",
  EBC: "early breast cancer",
  EFS: "event-free survival",
  ESRD: "end-stage renal disease",
  FFPE: "formalin-fixed paraffin-embedded",
  FPG: "fasting plasma glucose",
  GBM: "glioblastoma",
  GDM: "gestational diabetes mellitus",
  GIP: "glucose-dependent insulinotropic polypeptide",
  GMI: "glucose management indicator",
  GVHD: "graft-versus-host disease",
  HSCT: "hematopoietic stem cell transplantation",
  HTN: "hypertension",
  IGT: "impaired glucose tolerance",
  LBP: "low back pain",
  LGA: "large for gestational age",
  LVEF: "left ventricular ejection fraction",
  MBC: "metastatic breast cancer",
  MDS: "myelodysplastic syndrome",
  MMTT: "mixed-meal tolerance test",
  MRD: "minimal residual disease",
  MTD: "maximum tolerated dose",
  NAFLD: "nonalcoholic fatty liver disease",
  NASH: "nonalcoholic steatohepatitis",
  NDI: "Neck Disability Index",
  NGS: "next-generation sequencing",
  NRS: "numeric rating scale",
  NSCLC: "non-small cell lung cancer",
  OCT: "optical coherence tomography",
  ODI: "Oswestry Disability Index",
  OFS: "ovarian function suppression",
  OGTT: "oral glucose tolerance test",
  ORR: "objective response rate",
  OS: "overall survival",
  PDAC: "pancreatic ductal adenocarcinoma",
  PFS: "progression-free survival",
  PK: "pharmacokinetics",
  RCT: "randomized controlled trial",
  RDN: "renal denervation",
  RFA: "radiofrequency ablation",
  SCLC: "small cell lung cancer",
  SERD: "selective estrogen receptor degrader",
  TAR: "time above range",
  TCM: "traditional Chinese medicine",
  TENS: "transcutaneous electrical nerve stimulation",
  TG: "triglycerides",
  TIR: "time in range",
  TLIF: "transforaminal lumbar interbody fusion",
  TNBC: "triple-negative breast cancer",
  VAS: "visual analogue scale",
};

export function meaningOf(acronym: string): string | undefined {
  return Object.hasOwn(meanings, acronym) ? meanings[acronym] : undefined;
}

/** The meaning with the acronym behind it in brackets, in the size of letters that fits the place. */
export function writtenOut(
  acronym: string,
  { kind, text }: Prose,
  start: number,
): string | undefined {
  const meaning = meaningOf(acronym);
  if (meaning === undefined) return undefined;
  const words = kind === "title" ? inTitleCase(meaning) : meaning;
  return `${isBeginning(text, start) ? capitalised(words) : words} (${acronym})`;
}

function isBeginning(text: string, start: number): boolean {
  return /(?:^|[.:?\n])[\s*•-]*$/.test(text.slice(Math.max(0, start - 4), start));
}

function inTitleCase(words: string): string {
  return words.replaceAll(/(?<![A-Za-z])(?!(?:and|for|in|of|to)\b)[a-z]/g, (letter) =>
    letter.toUpperCase(),
  );
}
