import { type Term, vocabularies } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { type Fix, type Rule, rule } from "../rule.ts";
import { watchGaps } from "../watchValues.ts";
import { bySince } from "./bySince.ts";
import { itemName } from "./itemName.ts";
import { type PlacedElement, pathOf, placedElement } from "./places.ts";

interface Gap {
  readonly record: CheckedRecord;
  readonly at: Path;
  /** The list item that lacks the element, with its title: `arm 2 ("Placebo")`. Empty outside of lists. */
  readonly item: string;
  /** The element's name in a sentence, as the rule gives it. */
  readonly what: string;
}

interface Missing {
  readonly code: string;
  readonly title: string;
  /**
   * Ids of elements of the catalogue, which knows when they are required and of which studies, each
   * with its name in a sentence: "study start date".
   */
  readonly elements: { readonly [id: string]: string };
  /** What is missing, why it matters, what to enter. */
  readonly message: string | ((gap: Gap) => string);
  /** What the brackets of the fix say, where the element's name does not say enough. */
  readonly ask?: string;
  /** Fixes in place of those that follow from the kind of the element. */
  readonly fixes?: (gap: Gap) => readonly Fix[];
  /** False for a record that need not have the element. */
  readonly when?: (record: CheckedRecord) => boolean;
  /** False for a place that need not have it. */
  readonly where?: (gap: Gap) => boolean;
  /** By default error, and a warning for older studies where 42 CFR Part 11 made it required. */
  readonly severity?: Rule["severity"];
  readonly source?: string;
  readonly yieldsTo?: readonly string[];
}

/** A rule about elements that must be there and are not. */
export function elementMissing(definition: Missing): Rule {
  const { code, title, message, when, where, fixes, ask, yieldsTo } = definition;
  const elements = Object.entries(definition.elements).map(([id, what]) => {
    const element = placedElement(id);
    const { path } = element;
    const steps = path.at(-1) === "*" ? path.slice(0, -1) : path;
    return { ...element, what, steps, gapsIn: watchGaps(steps) };
  });
  const [first] = elements;
  if (first === undefined) throw new Error(`${code} is about no element`);
  const single = first.appliesTo.length === 1;
  return rule({
    code,
    title,
    kind: "missing",
    severity: definition.severity ?? usualSeverity(first),
    source: definition.source ?? sourceOf(first),
    ...(first.appliesTo.length < 3 && { appliesTo: first.appliesTo }),
    ...(yieldsTo && { yieldsTo }),
    startsFrom: elements.map(({ gapsIn }) => gapsIn),
    check(record, report) {
      // What only one type of study has cannot be asked of a study whose type is not known.
      if (single && record.protocol.designModule?.studyType === undefined) return;
      for (const element of elements) {
        const places = element.gapsIn(record);
        if (places.length === 0 || when?.(record) === false) continue;
        for (const { place } of places) {
          const at = pathOf(element.steps, place);
          if (!isMissing(record, at)) continue;
          const gap = { record, at, what: element.what, item: itemName(record, at) ?? "" };
          if (where?.(gap) === false) continue;
          report({
            at,
            message: typeof message === "string" ? message : message(gap),
            fixes: fixes?.(gap) ?? usualFixes(element, gap, ask),
          });
        }
      }
    },
  });
}

function usualSeverity({ requirement }: PlacedElement): Rule["severity"] {
  return requirement === "fromFinalRule" ? bySince("error", "warning") : "error";
}

function sourceOf({ name, requirement, condition, source }: PlacedElement): string {
  const when =
    requirement === "fromFinalRule" ? "required of studies since 2017-01-18" : "required";
  const duty = requirement === "conditional" ? (condition ?? "").replace(/\.$/, "") : when;
  return `${name}: ${duty.charAt(0).toLowerCase()}${duty.slice(1)} (${source})`;
}

/** The values to choose from, or a text that asks the author. */
function usualFixes(
  { kind, vocabulary }: PlacedElement,
  { at, what }: Gap,
  ask = what,
): readonly Fix[] {
  if (kind === "yesNo")
    return [true, false].map((value) =>
      enter(`Answer "${what}" with ${value ? "Yes" : "No"}`, at, value),
    );
  if (kind === "term" && vocabulary)
    return (vocabularies[vocabulary] as readonly Term[])
      .filter(({ legacy, computed }) => !legacy && !computed)
      .map(({ display, token }) => enter(`Set the ${what} to ${display}`, at, token));
  return [enter(`Insert ${/^[aeiou]/i.test(what) ? "an" : "a"} ${what}`, at, fillIn(ask))];
}

/** The fix that enters one value. */
export function enter(title: string, path: Path, value: unknown): Fix {
  return { title, safe: false, changes: [{ kind: "set", path, value }] };
}
