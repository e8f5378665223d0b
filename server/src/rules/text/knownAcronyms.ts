import { bitsOfLetters, letterOf, numberOfWord, WordNumbers } from "../words.ts";

/**
 * Abbreviations that need no expansion in a record: readers of trial records know them, or they are
 * names by now. Capitals only; those with digits or small letters are never asked for.
 */
const bodies =
  "AACR ABCSG ACC ACR ADA AHA AJCC APA ASCO ASH ATS CDC CDISC CTEP DSMB EC ECOG EMA EORTC ESC ESMO EU FDA FIGO GCP GOG HIPAA HHS IBCSG IBM ICH IEC IRB ISO JAMA MD NASA NATO NCCN NCI NHLBI NHS NIAID NICE NIDDK NIH NSABP NYHA PI RTOG SAS SPSS STATA SWOG TNM UCLA UCSF UICC UK UN UNC UNICEF USA US USDA VA WHO YMCA";
const methods =
  "ANCOVA ANOVA AUC CE CI CT CTC CRISPR CTCAE DEXA DICOM DXA ECG ECHO EEG EKG ELISA EMG FACS FDG FISH FMRI GLP GMP GPS HPLC IHC INR IQ ITT LC MANOVA MEDDRA MRI MS NMR PASI PCR PDF PET PROMIS QA QC QR RECIST RNASEQ ROC SD SE SEM SMS SPECT TV URL USB WIFI XML YAG";
const bloodAndBody =
  "ACTH ALAT ALP ALT APTT ASAT AST ATP BMI BUN CK CNS CPAP CPR CRP CSF DHA DNA EPA ESR FSH GABA GGT GI GTP HBA HCG HDL HLA ICU IGF IGG IQR IU IUD IV IVF LDH LDL LH NAD NADH NICU NK NMDA NO NSAID PSA PT PTH PTT QRS QT RBC RNA SGOT SGPT TSH ULN UV VLDL WBC";
const diseases =
  "ADHD AIDS ARDS CMV COPD COVID EBV GERD HAV HBV HCC HCV HEV HIV HPV HSV MERS MRSA RSV SARS STD STI TB TIA";
const genes =
  "ABL AKT ALK APC APOE ATM BCL BCR BRAF BRCA BTK CAR CRAF CDK CYP EGFR ER ERBB ERK FAS FGF FGFR FLT GLP HER HGF HRAS ICLC IDH IGF LHRH IL JAK KIT KRAS MAPK MCL MDM MEK MET MTOR MYC NOTCH NRAS NTRK PALB PARP PDGF PDGFR PI PIK PTEN RAF RAS RET ROS STAT TGF TNF TP VEGF VEGFR WNT";
const usage =
  "AC AD AE AM BC BID CEO DX GE ID IM IP OK PM PO PR PRN QD QID QOD QW SAE SC SQ TID VS";
/** Words that are written in capitals to stress them, and headings. */
const stressed =
  "ALL AND ANY ARE ARM AT BE BOTH BUT BY DAY DO DOSE EACH END FOR FROM GROUP HAS IF IN INTO IS IT MUST NO NON NOT NOTE OF OFF ON ONE ONLY OR OUT PART PER PHASE STUDY TEST THE THIS TO TRIAL TWO UP USE WAS WEEK WERE WHO WILL WITH YES";
const known = new WordNumbers(
  [bodies, methods, bloodAndBody, diseases, genes, usage, stressed].join(" ").split(" "),
);
const roman = /^[IVX]{1,5}[A-C]?$/;
const romanLetters = bitsOfLetters("IVX");

export function isKnown(acronym: string): boolean {
  return (
    known.has(numberOfWord(acronym)) || (isOf(romanLetters, acronym, 0) && roman.test(acronym))
  );
}

const vowels = bitsOfLetters("AEIOU");

/** Brands, studies and devices are written like this, and are names: INFUSE, SAVI, IDEA. */
export function isPronounceable(acronym: string): boolean {
  if (acronym.length < 4) return false;
  let count = 0;
  for (let i = 0; i < acronym.length; i++) if (isOf(vowels, acronym, i)) count++;
  return count / acronym.length >= 0.3;
}

function isOf(letters: number, acronym: string, at: number): boolean {
  return (letters & (1 << letterOf(acronym.charCodeAt(at)))) !== 0;
}
