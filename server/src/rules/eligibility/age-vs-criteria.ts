import { formatAge, readAge } from "../../study/age.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { type Report, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { type AgeStatement, ageStatementsIn, type StatedLimit } from "./ageStatements.ts";
import { maximumAgePath, minimumAgePath, swappedLimitsOf } from "./ages.ts";
import { criteriaPath, writtenCriteria } from "./criteria.ts";
import { ageWordsIn, namesOtherAges } from "./namedAges.ts";

export default rule({
  code: "eligibility/age-vs-criteria",
  title: "Criteria and age limits disagree",
  kind: "consistency",
  severity: "warning",
  source: "Registry list of Major Comments, information disagrees with another part of the record",
  startsFrom: [ageWordsIn],
  check(record, report) {
    const criteria = writtenCriteria(record);
    if (criteria === undefined) return;
    // Most criteria repeat the fields. What follows from limits in the wrong order is not said twice.
    if (swappedLimitsOf(record) || !namesOtherAges(record)) return;
    const statements = ageStatementsIn(criteria);
    const clashes = (["lower", "upper"] as const).flatMap((end) => {
      const clash = clashAt(end, record, criteria, statements);
      return clash ? [clash] : [];
    });
    for (const statement of new Set(clashes.map((clash) => clash.statement)))
      report(
        reportOn(
          statement,
          clashes.filter((clash) => clash.statement === statement),
          criteria,
        ),
      );
  },
});

function reportOn({ span }: AgeStatement, clashes: readonly Clash[], criteria: string): Report {
  const fields = clashes.map(({ name, field }) => `the ${name} is ${field ?? "not limited"}`);
  const ages = clashes.map(({ name, age }) => `the ${name} to "${age}"`);
  return {
    at: criteriaPath,
    span,
    message: `The criteria say "${shortened(criteria.slice(...span))}", but ${fields.join(" and ")}. People are searched for by the age fields, so both places must say the same: correct the one that is wrong.`,
    related: clashes.map(({ path, name, field }) => ({
      at: path,
      message: `The ${name} is ${field ?? "not given"}`,
    })),
    fixes: [
      {
        title: `Set ${ages.join(" and ")}`,
        safe: false,
        changes: clashes.map(({ path, age }) => ({ kind: "set", path, value: age })),
      },
    ],
  };
}

interface Clash {
  readonly statement: AgeStatement;
  /** The stated limit as the field would have it. */
  readonly age: string;
  readonly path: Path;
  readonly name: string;
  /** The field as written; undefined where the registry holds it as "no limit". */
  readonly field: string | undefined;
}

/** The statement of one end that the field contradicts, if the criteria speak with one voice. */
function clashAt(
  end: "lower" | "upper",
  record: CheckedRecord,
  criteria: string,
  statements: readonly AgeStatement[],
): Clash | undefined {
  const [statement, ...others] = statements.filter((candidate) => candidate[end]);
  const stated = statement?.[end];
  if (statement === undefined || stated === undefined) return undefined;
  if (others.some((other) => other[end]?.count !== stated.count)) return undefined;
  const path = end === "lower" ? minimumAgePath : maximumAgePath;
  const name = end === "lower" ? "minimum age" : "maximum age";
  const { minimumAge, maximumAge, stdAges } = record.protocol.eligibilityModule ?? {};
  const field = end === "lower" ? minimumAge : maximumAge;
  const clash = { statement, age: formatAge(stated.count, stated.unit), path, name, field };
  if (field === undefined) {
    // No limit, if the registry or the other limit shows that the fields were filled in.
    const filled = stdAges?.length || (end === "lower" ? maximumAge : minimumAge);
    const limits = end === "lower" ? stated.count > 0 : stated.count < 90;
    return filled && limits ? clash : undefined;
  }
  return agrees(stated, field) || isNamedElsewhere(field, criteria, statement) ? undefined : clash;
}

function agrees(stated: StatedLimit, field: string): boolean {
  const given = readAge(field);
  if (given.kind !== "age") return given.kind !== "noLimit" || stated.count === 0;
  const own = readAge(`${stated.count} ${stated.unit}`);
  if (own.kind !== "age") return true;
  const unit = own.minutes / Math.max(stated.count, 1);
  const slack =
    (stated.loose ? 1.01 * unit : 0) + (given.unit === stated.unit ? 0 : 0.05 * own.minutes);
  return Math.abs(given.minutes - own.minutes) <= slack;
}

/** The field's own number as an age elsewhere in the criteria: they hold for several groups. */
function isNamedElsewhere(field: string, criteria: string, { span }: AgeStatement): boolean {
  const count = /\d+/.exec(field)?.[0];
  if (count === undefined) return false;
  const rest = `${criteria.slice(0, span[0])}\n${criteria.slice(span[1])}`;
  if (!rest.includes(count)) return false;
  return new RegExp(
    `(?<![\\d.])${count}(?:[- ]*(?:years?|yrs?|y\\b|months?|weeks?|days?)| ?(?:-|–|to) ?\\d+ ?y)|\\bage[^\\n]{0,20}\\D${count}\\b`,
    "i",
  ).test(rest);
}
