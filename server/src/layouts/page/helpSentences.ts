import type { Path } from "../../study/path.ts";

/**
 * How the fixed sentence under each heading begins on the site whose pages gave this layout its form.
 * A document that has any of them is a copy of such a page.
 */
export const helpSentences: ReadonlyMap<string, string> = new Map([
  ["Basic Information", "Get a concise snapshot of the trial"],
  ["Brief Summary", "Review the sponsor-provided synopsis"],
  ["Related Clinical Trials", "Explore similar clinical trials"],
  ["Detailed Description", "Dive into the extended narrative"],
  ["Conditions", "See the medical conditions and disease areas"],
  ["Keywords", "Explore important study keywords"],
  ["Study Design", "Understand how the trial is structured"],
  ["Study Groups", "Review each arm or cohort in the study"],
  ["Interventions", "Learn about the drugs, procedures, or behavioral strategies"],
  ["Eligibility Criteria", "Check the participation requirements"],
  ["Sponsors", "Meet the organizations funding"],
  ["Responsible Party", "Identify the individual or organization"],
  ["Principal Investigators", "Learn about the lead researchers"],
  ["Locations", "Explore where the study is taking place"],
  ["Countries", "Review the countries where"],
  ["Central Contacts", "Reach out to these primary contacts"],
  ["Facility Contacts", "Find local site contact details"],
  ["References", "Explore related publications"],
  ["Other Identifiers", "Review additional registry numbers"],
  ["More Related Trials", "Additional clinical trials that may be relevant"],
]);

const sentences = [...helpSentences.values()];
const resultsPosted = "Outcome measurements, participant flow, baseline characteristics";
const otherLines: readonly string[] = [
  "The study team has not published outcome measurements",
  resultsPosted,
  "Results pending",
  "Results available",
  "View full results",
];

/** True for a line that such a page prints for itself. */
export function isBoilerplate(text: string): boolean {
  return (
    sentences.some((sentence) => text.startsWith(sentence)) ||
    otherLines.some((line) => text.startsWith(line))
  );
}

/** True for the line by which such a page says that the registry has results. */
export function saysResults(text: string): boolean {
  return text.startsWith(resultsPosted);
}

const sites = ["protocolSection", "contactsLocationsModule"];

/** Headings of such a page that hold no element of this layout. */
export const derivedHeadings: ReadonlyMap<string, Path> = new Map([
  ["Study Results", ["hasResults"]],
  ["Countries", sites],
  ["Facility Contacts", sites],
]);

/** Those of them whose text only repeats what other elements say. */
export const restatingHeadings: ReadonlySet<string> = new Set(["Study Results", "Countries"]);
