import { type NumberScheme, numberScheme } from "./numberScheme.ts";

const european: readonly NumberScheme[] = [
  numberScheme({
    id: "eudract",
    registry: "EU Clinical Trials Register (EudraCT)",
    canonical: /^(19|20)\d{2}-\d{6}-\d{2}(-[A-Z]{2,3}|-Outside-EU\/EEA)?$/,
    // A serial from 500000 on belongs to the Clinical Trials Information System.
    find: String.raw`(?:(?:EudraCT|EUDRACT|Eudract|EUCTR)~)?20\d{2}-0\d{5}-\d{2}(?:-[A-Z]{2,3}|-Outside-EU/EEA)?|(?:EudraCT|EUDRACT|Eudract|EUCTR)~20\d{2} ?0\d{5} ?\d{2}`,
    exactCase: true,
    read: /^(?:eudract|euctr)?(?:no|nr|number)?((?:19|20)\d\d)([0-46-9]\d{5})(\d\d)(?:[a-z]{2,3}|outsideeueea)?$/i,
    write: ([, year, serial, check]) => `${year}-${serial}-${check}`,
    url: "https://www.clinicaltrialsregister.eu/ctr-search/search?query={id}",
  }),
  numberScheme({
    id: "euct",
    registry: "EU Clinical Trials Information System (CTIS)",
    canonical: /^20\d{2}-5\d{5}-\d{2}(-\d{2})?$/,
    find: String.raw`20\d{2}-5\d{5}-\d{2}(?:-\d{2})?`,
    read: /^(?:euct)?(?:no|nr|number)?(20\d\d)(5\d{5})(\d\d)(\d\d)?$/i,
    // The last two digits count resubmissions; the first submission is 00.
    write: ([, ...parts]) => parts.filter((part) => part !== undefined).join("-"),
    url: "https://euclinicaltrials.eu/search-for-clinical-trials/?lang=en&EUCT={id}",
  }),
  numberScheme({
    id: "isrctn",
    registry: "ISRCTN",
    canonical: /^ISRCTN\d{8}$/,
    find: String.raw`ISRCTN~\d{8}`,
    read: /^isrctn(?:no|number)?(\d{8})$/i,
    write: ([, digits]) => `ISRCTN${digits}`,
    url: "https://www.isrctn.com/{id}",
  }),
  numberScheme({
    id: "drks",
    registry: "German Clinical Trials Register",
    canonical: /^DRKS000\d{5}$/,
    find: String.raw`DRKS~000\d{5}`,
    read: /^drks(?:id)?(000\d{5})$/i,
    write: ([, digits]) => `DRKS${digits}`,
    url: "https://drks.de/search/en/trial/{id}",
  }),
  numberScheme({
    id: "ntr",
    registry: "Netherlands Trial Register / LTR",
    canonical: /^(NTR\d{2,4}|NL\d{2,4}|NL-OMON\d{4,5})$/,
    // Without more digits behind a dot: that is an ethics dossier (NL00000.000.00).
    find: String.raw`NTR~\d{2,4}|NL-OMON\d{4,5}|NL\d{4}(?!\.\d)`,
    exactCase: true,
    read: /^(ntr|nl)(\d{2,4})$|^nlomon(\d{4,5})$/i,
    write: ([, prefix, digits, omon]) =>
      prefix === undefined ? `NL-OMON${omon}` : `${prefix.toUpperCase()}${digits}`,
  }),
];

const asianAndPacific: readonly NumberScheme[] = [
  numberScheme({
    id: "actrn",
    registry: "Australian New Zealand CTR",
    canonical: /^ACTRN126\d{11}$/,
    find: String.raw`(?:ACTRN|ANZCTR)~126\d{11}`,
    read: /^(?:actrn|anzctr)(126\d{11})$/i,
    write: ([, digits]) => `ACTRN${digits}`,
    url: "https://www.anzctr.org.au/{id}.aspx",
  }),
  numberScheme({
    id: "chictr",
    registry: "Chinese CTR",
    canonical: /^ChiCTR(2\d{9}|-[A-Z]{2,4}-\d{8})$/,
    find: String.raw`ChiCTR~(?:2\d{9}|[A-Z]{2,4}~\d{8})`,
    read: /^chictr(?:(2\d{9})|([a-z]{2,4})(\d{8}))$/i,
    write: ([, digits, kind, old]) => `ChiCTR${digits ?? `-${kind?.toUpperCase()}-${old}`}`,
    url: "https://www.chictr.org.cn/searchprojEN.html?regno={id}",
  }),
  numberScheme({
    id: "jrct",
    registry: "Japan Registry of Clinical Trials",
    canonical: /^jRCT[a-z]?\d{9,10}$/,
    find: String.raw`jRCT~[a-z]?~\d{9,10}`,
    read: /^(?:jprn)?jrct([a-z]?)(\d{9,10})$/i,
    write: ([, letter, digits]) => `jRCT${letter?.toLowerCase()}${digits}`,
    url: "https://jrct.niph.go.jp/en-latest-detail/{id}",
  }),
  numberScheme({
    id: "umin",
    registry: "UMIN-CTR (Japan)",
    canonical: /^UMIN0000\d{5}$/,
    find: String.raw`UMIN~0000\d{5}`,
    read: /^(?:jprn)?umin(0000\d{5})$/i,
    write: ([, digits]) => `UMIN${digits}`,
  }),
  numberScheme({
    id: "japiccti",
    registry: "JapicCTI (Japan)",
    canonical: /^JapicCTI-\d{6}$/,
    find: String.raw`Japic~CTI~\d{6}`,
    read: /^(?:jprn)?japiccti(\d{6})$/i,
    write: ([, digits]) => `JapicCTI-${digits}`,
  }),
  numberScheme({
    id: "jmaiia",
    registry: "JMACCT (Japan)",
    canonical: /^JMA-IIA00\d{3}$/,
    find: String.raw`JMA~IIA~00\d{3}`,
    read: /^(?:jprn)?jmaiia(00\d{3})$/i,
    write: ([, digits]) => `JMA-IIA${digits}`,
  }),
  numberScheme({
    id: "ctri",
    registry: "CTRI (India)",
    canonical: /^CTRI\/20\d{2}\/\d{2,3}\/0\d{5}$/,
    find: String.raw`CTRI~20\d{2}[ /-]{1,3}\d{2,3}[ /-]{1,3}0\d{5}`,
    read: /^ctri(20\d\d)(\d{2,3})(0\d{5})$/i,
    write: ([, year, month, serial]) => `CTRI/${year}/${month}/${serial}`,
  }),
  numberScheme({
    id: "irct",
    registry: "IRCT (Iran)",
    canonical: /^IRCT\d{11,14}N\d{1,3}$/,
    find: String.raw`IRCT~\d{11,14}N\d{1,3}`,
    read: /^irct(\d{11,14})n(\d{1,3})$/i,
    write: ([, digits, trial]) => `IRCT${digits}N${trial}`,
  }),
  numberScheme({
    id: "kct",
    registry: "CRIS (Korea)",
    canonical: /^KCT00\d{5}$/,
    find: String.raw`KCT~00\d{5}`,
    read: /^kct(00\d{5})$/i,
    write: ([, digits]) => `KCT${digits}`,
  }),
  numberScheme({
    id: "slctr",
    registry: "SLCTR (Sri Lanka)",
    canonical: /^SLCTR\/20\d{2}\/\d{3}$/,
    find: String.raw`SLCTR~20\d{2}[ /-]{1,3}\d{3}`,
    read: /^slctr(20\d\d)(\d{3})$/i,
    write: ([, year, serial]) => `SLCTR/${year}/${serial}`,
  }),
  numberScheme({
    id: "tctr",
    registry: "TCTR (Thailand)",
    canonical: /^TCTR20\d{9}$/,
    find: String.raw`TCTR~20\d{9}`,
    read: /^tctr(20\d{9})$/i,
    write: ([, digits]) => `TCTR${digits}`,
    url: "https://www.thaiclinicaltrials.org/show/{id}",
  }),
  numberScheme({
    id: "lbctr",
    registry: "LBCTR (Lebanon)",
    canonical: /^LBCTR20\d{8}$/,
    find: String.raw`LBCTR~20\d{8}`,
    read: /^lbctr(20\d{8})$/i,
    write: ([, digits]) => `LBCTR${digits}`,
  }),
];

const americanAndAfrican: readonly NumberScheme[] = [
  numberScheme({
    id: "pactr",
    registry: "Pan African CTR",
    canonical: /^PACTR20\d{13,14}$/,
    find: String.raw`PACTR~20\d{13,14}`,
    read: /^pactr(20\d{13,14})$/i,
    write: ([, digits]) => `PACTR${digits}`,
  }),
  numberScheme({
    id: "rebec",
    registry: "ReBEC (Brazil)",
    canonical: /^RBR-[0-9a-z]{6,10}$/,
    find: String.raw`RBR~\d[0-9a-z]{5,9}`,
    read: /^rbr([0-9a-z]{6,10})$/i,
    write: ([, code]) => `RBR-${code?.toLowerCase()}`,
    url: "https://ensaiosclinicos.gov.br/rg/{id}",
  }),
  numberScheme({
    id: "rpcec",
    registry: "RPCEC (Cuba)",
    canonical: /^RPCEC00000\d{3}$/,
    find: String.raw`RPCEC~00000\d{3}`,
    read: /^rpcec(00000\d{3})$/i,
    write: ([, digits]) => `RPCEC${digits}`,
  }),
  numberScheme({
    id: "repec",
    registry: "REPEC (Peru)",
    canonical: /^PER-\d{3}-\d{2}$/,
    find: String.raw`PER-\d{3}-\d{2}`,
    exactCase: true,
    read: /^per(\d{3})(\d\d)$/i,
    write: ([, serial, year]) => `PER-${serial}-${year}`,
  }),
];

const otherNumbers: readonly NumberScheme[] = [
  numberScheme({
    // No registration: it ties together the registrations of one trial.
    id: "utn",
    registry: "WHO Universal Trial Number",
    canonical: /^U1111-\d{4}-\d{4}$/,
    find: String.raw`U1111[-\u2010-\u2015\u2212]\d{4}[-\u2010-\u2015\u2212]\d{4}`,
    read: /^(?:utn)?u1111(\d{4})(\d{4})$/i,
    write: ([, first, second]) => `U1111-${first}-${second}`,
  }),
  numberScheme({
    id: "nih-grant",
    registry: "US NIH grant/contract",
    canonical: /^(\d)?[A-Z][A-Z0-9]{2}[A-Z]{2}\d{6}(-\d{2}([A-Z]\d?)?)?$/,
    // Activity codes hold a digit (R01, UL1), but for the intramural ones (ZIA): no plain word does.
    find: String.raw`\d?(?:[A-Z][A-Z0-9]\d|[A-Z]\d[A-Z]|Z[A-Z]{2}) ?[A-Z]{2}-?\d{6}(?:-\d{2}(?:[A-Z]\d?)?)?`,
    exactCase: true,
    read: /^(\d?[a-z][a-z0-9]{2}[a-z]{2}\d{6})(\d\d(?:[a-z]\d?)?)?$/i,
    write: ([, award, year]) =>
      (year === undefined ? `${award}` : `${award}-${year}`).toUpperCase(),
  }),
  numberScheme({
    id: "pmid",
    registry: "PubMed",
    canonical: /^[1-9]\d{0,7}$/,
    find: String.raw`PMID:?\s{0,3}\d{1,8}`,
    read: /^(?:pmid|pubmed|pubmedid)?0*([1-9]\d{0,7})$/i,
    write: ([, digits]) => `${digits}`,
    url: "https://pubmed.ncbi.nlm.nih.gov/{id}/",
  }),
  {
    id: "doi",
    registry: "DOI",
    canonical: /^10\.\d{4,9}\/\S+$/,
    // A stop or bracket at the end belongs to the sentence, not to the DOI.
    finder: /(?<![A-Za-z0-9.])10\.\d{4,9}\/[^\s"<>]{1,300}(?<![.,;:)\]}])/g,
    normalise(text) {
      return text.length > 400 ? undefined : [...text.matchAll(this.finder)][0]?.[0];
    },
    recordUrl: (doi) => `https://doi.org/${encodeURIComponent(doi).replaceAll("%2F", "/")}`,
  },
];

/** ClinicalTrials.gov's own numbers: eight digits without a check digit. */
export const nctScheme: NumberScheme = numberScheme({
  id: "nct",
  registry: "ClinicalTrials.gov",
  canonical: /^NCT\d{8}$/,
  find: String.raw`NCT~\d{8}`,
  read: /^nct(?:no|number|id)?(?:nct)?(\d{8})$/i,
  write: ([, digits]) => `NCT${digits}`,
  url: "https://clinicaltrials.gov/study/{id}",
});

/** The number schemes that turn up in registry records. */
export const numberSchemes: readonly NumberScheme[] = [
  nctScheme,
  ...european,
  ...asianAndPacific,
  ...americanAndAfrican,
  ...otherNumbers,
];

export function numberSchemeById(id: string): NumberScheme | undefined {
  return numberSchemes.find((scheme) => scheme.id === id);
}
