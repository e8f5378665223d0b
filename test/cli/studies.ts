/** A small study of the registry's JSON; `title` may have a finding. */
export function studyJson(nctId: string | undefined, title = "A study"): string {
  return JSON.stringify({
    protocolSection: {
      identificationModule: {
        ...(nctId === undefined ? {} : { nctId }),
        orgStudyIdInfo: { id: "A-1" },
        briefTitle: title,
      },
      statusModule: { overallStatus: "COMPLETED" },
    },
  });
}

/** An upload that breaks off before its first record. */
export const brokenXml = `<?xml version="1.0"?>
<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">
`;
