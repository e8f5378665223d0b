import type { Term } from "../term.ts";

export const sex: readonly Term[] = [
  { token: "ALL", display: "All", upload: "All", aliases: ["Both"] },
  { token: "FEMALE", display: "Female", upload: "Female" },
  { token: "MALE", display: "Male", upload: "Male" },
];

/** Age groups that the registry derives from the age limits. */
export const standardAge: readonly Term[] = [
  {
    token: "CHILD",
    display: "Child",
    meaning: "From birth to 17 years.",
    computed: true,
    aliases: ["Child (birth-17)"],
  },
  {
    token: "ADULT",
    display: "Adult",
    meaning: "From 18 to 64 years.",
    computed: true,
    aliases: ["Adult (18-64)"],
  },
  {
    token: "OLDER_ADULT",
    display: "Older Adult",
    meaning: "65 years and over.",
    computed: true,
    aliases: ["Older Adult (65+)"],
  },
];

function unit(plural: string, upload: string): Term {
  return { token: plural, display: plural, upload, aliases: [plural.slice(0, -1)] };
}

/** Units of an age limit. The v2 structure leaves an age out where there is no limit. */
export const ageUnit: readonly Term[] = [
  ...["Years", "Months", "Weeks", "Days", "Hours", "Minutes"].map((plural) =>
    unit(plural, plural.toLowerCase()),
  ),
  { token: "N/A", display: "N/A", upload: "N/A", aliases: ["N/A (No limit)", "No limit"] },
];

/** Units of the target follow-up duration. */
export const durationUnit: readonly Term[] = ["Years", "Months", "Weeks", "Days"].map((plural) =>
  unit(plural, plural),
);
