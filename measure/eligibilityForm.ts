import type { Study } from "../server/src/study/study.ts";
import { figure, percent, tableOf } from "./markdown.ts";

type Form = "headings and bullets" | "headings, not all bullets" | "headings otherwise" | "none";

/** Per cent of 302,091 records in 2019. */
const published: { readonly [form in Form]: string } = {
  "headings and bullets": "60.68",
  "headings, not all bullets": "24.42",
  "headings otherwise": "14.61",
  none: "0.29",
};

const meanings: { readonly [form in Form]: string } = {
  "headings and bullets": "Both headings in form, each line below them a bullet",
  "headings, not all bullets": "Both headings in form, some line without a bullet",
  "headings otherwise": "A heading missing, in another form or out of order",
  none: "No criteria",
};

/** The API begins a bullet with an asterisk where the paper's source had a dash; numbers are none. */
const bullet = /^\s*[*-]/;

/** The headings as the registry's template writes them, in their order, with the colon. */
const inForm = /^\s*Inclusion Criteria:([\s\S]+)Exclusion Criteria:([\s\S]*)$/;

export function formOf(criteria: string | undefined): Form {
  if (!criteria?.trim()) return "none";
  const lists = inForm.exec(criteria)?.slice(1);
  if (!lists) return "headings otherwise";
  const bulleted = lists.every((list) => {
    const lines = list.split("\n").filter((line) => line.trim() !== "");
    return lines.length > 0 && lines.every((line) => bullet.test(line));
  });
  return bulleted ? "headings and bullets" : "headings, not all bullets";
}

export function eligibilityForm(studies: readonly Study[]): string {
  const forms = studies.map(({ protocolSection: { eligibilityModule } }) =>
    formOf(eligibilityModule?.eligibilityCriteria),
  );
  const rows = (Object.keys(published) as Form[]).map((form) => {
    const count = forms.filter((each) => each === form).length;
    return [
      meanings[form],
      published[form],
      `${percent(count, studies.length)} (${figure(count)})`,
    ];
  });
  return tableOf(
    [
      "Eligibility criteria, % of all records",
      "paper (302,091)",
      `here (${figure(studies.length)})`,
    ],
    rows,
    [1, 2],
  );
}
