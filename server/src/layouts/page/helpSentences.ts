/**
 * How the fixed sentence under each heading begins on the site whose pages gave this layout its form.
 * A document that has any of them is a copy of such a page.
 */
export const helpSentences: Readonly<Record<string, string>> = {
  "Basic Information": "Get a concise snapshot of the trial",
  "Brief Summary": "Review the sponsor-provided synopsis",
  "Related Clinical Trials": "Explore similar clinical trials",
  "Detailed Description": "Dive into the extended narrative",
  Conditions: "See the medical conditions and disease areas",
  Keywords: "Explore important study keywords",
  "Study Design": "Understand how the trial is structured",
  "Study Groups": "Review each arm or cohort in the study",
  Interventions: "Learn about the drugs, procedures, or behavioral strategies",
  "Eligibility Criteria": "Check the participation requirements",
  Sponsors: "Meet the organizations funding",
  "Responsible Party": "Identify the individual or organization",
  "Principal Investigators": "Learn about the lead researchers",
  Locations: "Explore where the study is taking place",
  Countries: "Review the countries where",
  "Central Contacts": "Reach out to these primary contacts",
  "Facility Contacts": "Find local site contact details",
  References: "Explore related publications",
  "Other Identifiers": "Review additional registry numbers",
  "More Related Trials": "Additional clinical trials that may be relevant",
};

/** Lines that such a page prints between its elements. */
export const boilerplateLines: readonly RegExp[] = [
  /^The study team has not published outcome measurements/,
  /^Outcome measurements, participant flow, baseline characteristics/,
  /^(Results pending|Results available|View full results)$/,
];

/** Headings of such a page that hold no element: their values are derived from others. */
export const derivedHeadings: readonly string[] = [
  "Study Results",
  "Countries",
  "Facility Contacts",
];
