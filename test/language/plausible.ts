import type { Stop } from "./expandedSnippet.ts";

/** What an author may type, by the words that ask for it. Today is 2026-11-27. */
const typed: Readonly<Record<string, string>> = {
  "protocol ID": "ASP-2027-01",
  "name of the organization": "University Hospital Bern",
  "brief title in plain words": "Aspirin for Adults With Chronic Low Back Pain",
  "official title as in the protocol":
    "A Study of Aspirin Once Daily in Adults With Chronic Low Back Pain Treated in Hospital",
  "start date": "2027-02-01",
  "primary completion date": "2028-02-01",
  "study completion date": "2028-08-01",
  "name of the sponsor": "University Hospital Bern",
  "brief summary in plain words":
    "This study looks at whether aspirin once daily lessens chronic low back pain in adults. Half of the participants take aspirin and half take ibuprofen for 12 weeks, and all of them rate their pain before and after that time.",
  "what the design is": "Participants of two earlier studies are followed by letter.",
  condition: "Low Back Pain",
  "number of participants": "120",
  number: "5",
  "title of the first arm": "Aspirin",
  "title of the second arm": "Ibuprofen",
  "title of the first group": "Adults With Low Back Pain",
  "title of the second group": "Adults Without Low Back Pain",
  "description of the first arm": "Participants receive aspirin for 12 weeks.",
  "description of the second arm": "Participants receive ibuprofen for 12 weeks.",
  "description of the first group": "Adults who have had low back pain for over a year.",
  "description of the second group": "Adults of the same age who have had none.",
  "name of the first intervention": "Acetylsalicylic acid",
  "name of the second intervention": "Ibuprofen",
  "dose, frequency and duration of the first intervention":
    "Tablet of 100 mg by mouth once daily for 12 weeks",
  "dose, frequency and duration of the second intervention":
    "Tablet of 400 mg by mouth once daily for 12 weeks",
  "what is measured": "Pain intensity on a visual analogue scale",
  "when it is measured": "Baseline to week 12",
  "how it is measured":
    "Visual analogue scale from 0 (no pain) to 100 (worst pain); a lower score is better.",
  "what a participant must meet": "Low back pain for at least one year",
  "what keeps a person out": "Surgery of the spine within the past 6 months",
  "minimum age": "18 Years",
  "maximum age": "65 Years",
  "population from which participants are chosen": "Adults seen at one clinic in Bern",
  "name of the contact": "Anna Keller",
  "phone of the contact": "+41 31 555 01 01",
  "e-mail of the contact": "anna.keller@example.org",
  "name of the principal investigator": "Maria Rossi",
  "affiliation of the principal investigator": "University Hospital Bern",
  "name of the site": "University Hospital Bern",
  "city of the site": "Bern",
  "country of the site": "Switzerland",
};

/** Where the first of the registry's words would not go with the rest of such a record. */
const chosen: Readonly<Record<string, RegExp>> = {
  "Yes or No": /^(?:no|false)$/i,
  sex: /^all$/i,
  "whether participant data will be shared": /^no$/i,
  "responsible party": /^sponsor$/i,
  "state of the ethics review": /^(?:PENDING|Pending|Submitted, pending)$/,
};

/** What an author of a plausible record puts at a tab stop. */
export function plausible({ text, choices }: Stop): string {
  const asked = /^"?(?:\[|&#91;)(.*?)(?:\]|&#93;)"?$/.exec(text)?.[1];
  if (asked === undefined) return text;
  if (choices.length > 0) {
    const wanted = chosen[asked];
    const answer = choices.slice(1).find((choice) => wanted?.test(choice) ?? true);
    if (answer === undefined) throw new Error(`nothing to choose for ${text}: ${choices}`);
    return answer;
  }
  const answer = typed[asked];
  if (answer === undefined) throw new Error(`nothing to type for ${text}`);
  return answer;
}
