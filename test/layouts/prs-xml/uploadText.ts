import type { TextChange } from "../../../server/src/layouts/layout.ts";

/** An upload with one record, whose elements behind the identifiers are `elements`. */
export function uploadText(elements: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<prs:study_collection xmlns:prs="http://clinicaltrials.gov/prs">
  <clinical_study>
    <id_info>
      <org_name>Example</org_name>
      <org_study_id>EX-1</org_study_id>
    </id_info>
${elements}
  </clinical_study>
</prs:study_collection>
`;
}

/** The text after the edits, which must be in order and apart. */
export function withEdits(text: string, edits: readonly TextChange[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of edits) {
    if (start < at || end < start) throw new Error("The edits overlap.");
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
