import { applyChanges, type Change } from "../../../server/src/study/change.ts";
import { type Path, valueAt } from "../../../server/src/study/path.ts";
import type { Study } from "../../../server/src/study/study.ts";
import { pick } from "./random.ts";

/** A fault in one record: the changes that make it, and where its rule must report it. */
export interface Seeded {
  /** Changes before it, after which the record has a place for the fault and none of it yet. */
  readonly given: readonly Change[];
  readonly changes: readonly Change[];
  readonly at: Path;
}

/** Seeds a fault in a record; undefined where the record has no place for it. */
export type Fault = (study: Study, random: () => number) => Seeded | undefined;

export type Protocol = Study["protocolSection"];

const sections: Readonly<Record<string, readonly string[]>> = {
  id: ["protocolSection", "identificationModule"],
  status: ["protocolSection", "statusModule"],
  sponsor: ["protocolSection", "sponsorCollaboratorsModule"],
  oversight: ["protocolSection", "oversightModule"],
  description: ["protocolSection", "descriptionModule"],
  conditions: ["protocolSection", "conditionsModule"],
  design: ["protocolSection", "designModule"],
  arms: ["protocolSection", "armsInterventionsModule"],
  outcomes: ["protocolSection", "outcomesModule"],
  eligibility: ["protocolSection", "eligibilityModule"],
  contacts: ["protocolSection", "contactsLocationsModule"],
  references: ["protocolSection", "referencesModule"],
  ipd: ["protocolSection", "ipdSharingStatementModule"],
};

/** `design.phases` as a path; a step in digits is an index, "*" is left for `placesOf`. */
export function to(dotted: string): Path {
  const [section = "", ...rest] = dotted.split(".");
  const steps = rest.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return [...(sections[section] ?? [section]), ...steps];
}

/** The paths that `dotted` stands for in this record: all items for "*", the last step may be absent. */
export function placesOf(study: Study, dotted: string): readonly Path[] {
  let paths: readonly Path[] = [[]];
  for (const step of to(dotted))
    paths = paths.flatMap((path) => {
      if (step !== "*") return [[...path, step]];
      const list = valueAt(study, path);
      return Array.isArray(list) ? list.map((_, i) => [...path, i]) : [];
    });
  return paths;
}

/** Values by dotted path; undefined removes what is there. */
export type Values = Readonly<Record<string, unknown>>;

export type When = (protocol: Protocol, study: Study) => boolean | undefined;

interface Options {
  /** Records in which the fault is none are passed over. */
  readonly when?: When;
  /** Where the rule reports, in place of the path that is changed. */
  readonly at?: string;
  /** Changes before the fault, by dotted path; undefined removes. */
  readonly given?: Values;
}

/** Takes one of the values at `dotted` away. */
export function without(dotted: string, options: Options = {}): Fault {
  return fault(dotted, options, (path, value) =>
    isThere(value) ? [{ kind: "remove", path }] : undefined,
  );
}

/** Writes a value at one of the places of `dotted`; a function makes it of the one that is there. */
export function set(
  dotted: string,
  value: unknown,
  options: Options & { readonly anew?: true } = {},
): Fault {
  return fault(dotted, options, (path, present, random) => {
    if (!options.anew && !isThere(present)) return undefined;
    const written =
      typeof value === "function"
        ? (value as (present: unknown, random: () => number) => unknown)(present, random)
        : value;
    return written === undefined ? undefined : [{ kind: "set", path, value: written }];
  });
}

/** A text of more characters than `limit`, of words, which begins as the present one. */
export function lengthened(dotted: string, limit: number, options: Options = {}): Fault {
  return set(
    dotted,
    (text: unknown) => `${String(text)} ${"and more ".repeat(limit / 9)}words`,
    options,
  );
}

/** A fault of which a record has one: the changes by dotted path, after those of `given`. */
export function together(
  at: string,
  make: (protocol: Protocol, study: Study) => Values | undefined,
  given: Values = {},
): Fault {
  return (study) => {
    const before = changesOf(given);
    const prepared = applyChanges(study, before);
    const values = make(prepared.protocolSection, prepared);
    return values && { given: before, changes: changesOf(values), at: to(at) };
  };
}

/** The first of the faults that the record has a place for. */
export function either(...faults: readonly Fault[]): Fault {
  return (study, random) => {
    for (const each of faults) {
      const seeded = each(study, random);
      if (seeded) return seeded;
    }
    return undefined;
  };
}

function fault(
  dotted: string,
  { when, at, given = {} }: Options,
  change: (path: Path, value: unknown, random: () => number) => readonly Change[] | undefined,
): Fault {
  return (study, random) => {
    if (when && !when(study.protocolSection, study)) return undefined;
    const before = changesOf(given);
    const prepared = applyChanges(study, before);
    const candidates = placesOf(prepared, dotted).filter(
      (path) => change(path, valueAt(prepared, path), () => 0) !== undefined,
    );
    const path = pick(candidates, random);
    const changes = path && change(path, valueAt(prepared, path), random);
    if (path === undefined || changes === undefined) return undefined;
    return { given: before, changes, at: at === undefined ? path : to(at) };
  };
}

function changesOf(values: Values): readonly Change[] {
  return Object.entries(values).map(([dotted, value]) =>
    value === undefined
      ? { kind: "remove", path: to(dotted) }
      : { kind: "set", path: to(dotted), value },
  );
}

function isThere(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== "";
}

export const interventional: When = ({ designModule }) =>
  designModule?.studyType === "INTERVENTIONAL";
export const observational: When = ({ designModule }) =>
  designModule?.studyType === "OBSERVATIONAL";
export const ofOneSex: When = ({ eligibilityModule }) =>
  eligibilityModule?.sex === "FEMALE" || eligibilityModule?.sex === "MALE";
export const recruiting: When = ({ statusModule }) => statusModule?.overallStatus === "RECRUITING";

/** Age limits and criteria that say nothing about each other. */
export const adults: Values = {
  "eligibility.minimumAge": "18 Years",
  "eligibility.maximumAge": "80 Years",
};

export function criteriaOf(inclusion: string): string {
  return `Inclusion Criteria:\n\n* ${inclusion}\n\nExclusion Criteria:\n\n* None`;
}
