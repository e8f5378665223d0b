/** What came of looking at the error-level findings of a rule on accepted records of any age. */
interface Review {
  readonly code: string;
  readonly looked: number;
  /** Those that a registry reviewer would not call wrong. */
  readonly right: number;
  readonly what: string;
}

/** The findings under profile `update`, each record on the day of its last submission. */
export const reviews: readonly Review[] = [
  {
    code: "arm/missing",
    looked: 3,
    right: 3,
    what: "trials of 2019 and 2021 with interventions and no arm",
  },
  {
    code: "design/enrollment-missing",
    looked: 2,
    right: 2,
    what: "registered in 2010 and 2012 without a number of participants",
  },
  {
    code: "design/single-arm-randomized",
    looked: 2,
    right: 2,
    what: "registered in 2006 and 2007 as randomized, parallel trials; the comparator is not described",
  },
  {
    code: "outcome/time-frame-number-only",
    looked: 2,
    right: 2,
    what: '"1-" and "28", where other outcomes of the record have a unit',
  },
  {
    code: "status/completed-date-future",
    looked: 1,
    right: 1,
    what: "terminated in 2009 with the planned end of 2010",
  },
  {
    code: "status/why-stopped-missing",
    looked: 1,
    right: 1,
    what: "terminated in 2024, updated in 2025, no reason given",
  },
  {
    code: "text/placeholder",
    looked: 1,
    right: 1,
    what: 'the protocol ID is "TBA"',
  },
];
