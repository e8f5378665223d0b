import type { StudyType } from "../catalogue/element.ts";
import type { Change } from "../study/change.ts";
import type { Path } from "../study/path.ts";
import type { Part, Span } from "../study/sourceMap.ts";
import type { CheckedRecord } from "./checkedRecord.ts";

/** The loudest first. */
export const severities = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof severities)[number];

/**
 * What a rule is about, which decides how loud it is in which life-cycle profile:
 * `missing` an element the registry requires; `form` a value the registry cannot read or take;
 * `consistency` values that contradict each other; `wording` text a reviewer would send back;
 * `freshness` a record that time has overtaken; `reference` links between records.
 */
export type RuleKind = "missing" | "form" | "consistency" | "wording" | "freshness" | "reference";

/** A way to mend a finding. Safe fixes keep the author's meaning and may run unattended. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly changes: readonly Change[];
}

export interface Report {
  readonly at: Path;
  /** Which text of `at` is meant; by default the value, or the `key` where there is none. */
  readonly part?: Part;
  /** A stretch of the text value at `at`, where only that stretch is wrong. */
  readonly span?: Span;
  /** What is wrong, why it matters, what to do. */
  readonly message: string;
  /** Where this one finding is milder or graver than its rule. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: Path; readonly message: string }[];
  readonly fixes?: readonly Fix[];
  /** Text that could go without loss; editors fade it. */
  readonly unnecessary?: boolean;
}

export interface Rule {
  /** `<section>/<name>`, also the path of its file and of its page. */
  readonly code: string;
  /** A short title for tables, in sentence case without a stop. */
  readonly title: string;
  readonly kind: RuleKind;
  readonly severity: Severity | ((record: CheckedRecord) => Severity);
  /** Where the duty comes from: definition, regulation, paper, with its date where there is one. */
  readonly source: string;
  /** Study types that the rule is about; all of them, and records without one, when left out. */
  readonly appliesTo?: readonly StudyType[] | undefined;
  /** All that the rule starts from: it does not run on a record in which none of these finds anything. */
  readonly startsFrom?: readonly ((record: CheckedRecord) => readonly unknown[])[] | undefined;
  /** Codes whose findings make this one superfluous at the same place or below; "any" for all. */
  readonly yieldsTo?: readonly string[] | "any" | undefined;
  /** Set for a rule whose finding silences all others at its place. */
  readonly exclusive?: true | undefined;
  /** Set for a rule about what a listing site's copy garbles where it does not drop it. */
  readonly garbledInCopies?: true | undefined;
  /** Set for rules that read other records, whose findings change when those do. */
  readonly readsWorkspace?: true | undefined;
  check(record: CheckedRecord, report: (finding: Report) => void): void;
}

/**
 * Declares a rule; the default export of each rule file. The objects are made alike, so that a check,
 * which looks at each of them for each record, need not search for their properties.
 */
export function rule(definition: Rule): Rule {
  return {
    code: definition.code,
    title: definition.title,
    kind: definition.kind,
    severity: definition.severity,
    source: definition.source,
    appliesTo: definition.appliesTo,
    startsFrom: definition.startsFrom,
    yieldsTo: definition.yieldsTo,
    exclusive: definition.exclusive,
    garbledInCopies: definition.garbledInCopies,
    readsWorkspace: definition.readsWorkspace,
    check: definition.check,
  };
}
