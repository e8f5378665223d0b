import { vocabularies } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { type Fix, type Rule, rule } from "../rule.ts";
import { itemName } from "./itemName.ts";
import { forEachValue, type PlacedElement, pathOf, placedElement } from "./places.ts";

interface Missing {
  readonly code: string;
  readonly title: string;
  /** Ids of elements of the catalogue, which knows when they are required and of which studies. */
  readonly elements: readonly string[];
  /** What is missing, why it matters, what to enter; of a list item by its name, `arm 2 ("Placebo")`. */
  readonly message: string | ((item: string, record: CheckedRecord) => string);
  /** What the author must supply, in the brackets of the fix: "start date". */
  readonly ask?: string;
  /** The element in the titles of fixes: "the arm type". Needed for terms and for yes or no. */
  readonly answer?: string;
  /** Fixes in place of those that follow from the kind of the element. */
  readonly fixes?: (record: CheckedRecord, at: Path) => readonly Fix[];
  /** False where the element need not be there. */
  readonly when?: (record: CheckedRecord, at: Path) => boolean;
  /** By default error, and a warning for older studies where 42 CFR Part 11 made it required. */
  readonly severity?: Rule["severity"];
  readonly source?: string;
  readonly yieldsTo?: readonly string[];
}

/** A rule about elements that must be there and are not. */
export function elementMissing(definition: Missing): Rule {
  const { code, title, message, when, yieldsTo } = definition;
  const elements = definition.elements.map(placedElement);
  const [first] = elements as [PlacedElement];
  const single = first.appliesTo.length === 1;
  return rule({
    code,
    title,
    kind: "missing",
    severity: definition.severity ?? usualSeverity(first),
    source: definition.source ?? sourceOf(first),
    ...(first.appliesTo.length < 3 && { appliesTo: first.appliesTo }),
    ...(yieldsTo && { yieldsTo }),
    check(record, report) {
      // What only one type of study has cannot be asked of a study whose type is not known.
      if (single && record.protocol.designModule?.studyType === undefined) return;
      for (const element of elements)
        forEachValue(record.study, element.path, (value, place) => {
          if (isWritten(value)) return;
          const at = pathOf(element.path, place);
          if (!isMissing(record, at) || when?.(record, at) === false) return;
          report({
            at,
            message:
              typeof message === "string" ? message : message(itemName(record, at) ?? "", record),
            fixes: definition.fixes?.(record, at) ?? usualFixes(element, at, definition),
          });
        });
    },
  });
}

function isWritten(value: unknown): boolean {
  if (typeof value === "string") return /\S/.test(value);
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

function usualSeverity({ requirement }: PlacedElement): Rule["severity"] {
  if (requirement !== "fromFinalRule") return "error";
  return ({ startedSinceFinalRule }) => (startedSinceFinalRule ? "error" : "warning");
}

function sourceOf({ name, requirement, condition, source }: PlacedElement): string {
  const required =
    requirement === "fromFinalRule"
      ? "required of studies since 2017-01-18"
      : requirement === "always"
        ? "required"
        : (condition ?? "expected").replace(/\.$/, "").toLowerCase();
  return `${name}: ${required} (${source})`;
}

/** The values to choose from, or a text that asks the author. */
function usualFixes(element: PlacedElement, at: Path, { ask, answer }: Missing): readonly Fix[] {
  if (element.kind === "yesNo" && answer)
    return [true, false].map((value) =>
      fixOf(`Answer ${answer} with ${value ? "Yes" : "No"}`, at, value),
    );
  if (element.kind === "term" && element.vocabulary && answer)
    return vocabularies[element.vocabulary].flatMap((term) =>
      "legacy" in term || "computed" in term
        ? []
        : [fixOf(`Set ${answer} to ${term.display}`, at, term.token)],
    );
  return ask ? [fixOf(`Insert ${answer ?? `${article(ask)} ${ask}`}`, at, fillIn(ask))] : [];
}

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? "an" : "a";
}

function fixOf(title: string, path: Path, value: unknown): Fix {
  return { title, safe: false, changes: [{ kind: "set", path, value }] };
}
