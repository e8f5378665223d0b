import type { ElementPath } from "../../catalogue/element.ts";
import { elementAt, elementById } from "../../catalogue/elements.ts";
import { suggestedTerms } from "../../catalogue/nearestTerm.ts";
import { type Term, termOf, vocabularies } from "../../catalogue/vocabularies.ts";
import { vocabularyAt } from "../../catalogue/vocabularyAt.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { type Report, type Rule, rule } from "../rule.ts";
import { watchTexts } from "../watchValues.ts";
import { itemNumber } from "./itemName.ts";
import { pathOf } from "./places.ts";

interface InvalidToken {
  readonly code: string;
  readonly title: string;
  /**
   * Ids of elements of the catalogue, or paths with dots to places that have a vocabulary, each with its
   * name in a sentence.
   */
  readonly elements: { readonly [id: string]: string };
  readonly severity?: Rule["severity"];
  readonly yieldsTo?: readonly string[];
}

/** A rule about values that are in no vocabulary of the registry. */
export function invalidToken({
  code,
  title,
  elements: names,
  severity,
  yieldsTo,
}: InvalidToken): Rule {
  const elements = Object.entries(names).map(([id, name]) => coded(id, name));
  return rule({
    code,
    title,
    kind: "form",
    severity: severity ?? "error",
    ...(yieldsTo && { yieldsTo }),
    source: `Vocabularies of the registry (${elements[0]?.source})`,
    startsFrom: elements.map(({ strangeIn }) => strangeIn),
    check(record, report) {
      for (const element of elements)
        for (const { value, place } of element.strangeIn(record))
          report(reportOf(record, element, pathOf(element.path, place), value as string));
    },
  });
}

function coded(id: string, name: string) {
  const path: ElementPath = id.includes(".") ? id.split(".") : (elementById(id)?.path ?? []);
  const vocabulary = vocabularyAt(path);
  if (!vocabulary) throw new Error(`the element "${id}" has no vocabulary`);
  const byShape: string[] = new Array(shapes).fill("");
  for (const { token } of vocabularies[vocabulary]) byShape[shapeOf(token)] = token;
  const isStrange = (value: string) =>
    // Nearly every value is a token; other writings, and tokens of the same shape, take longer to tell.
    byShape[shapeOf(value)] !== value &&
    !termOf(vocabulary, value) &&
    value.trim() !== "" &&
    !isFillIn(value);
  const element = elementAt(path);
  return {
    name,
    path,
    vocabulary,
    source: element?.source ?? "ClinicalTrials.gov API v2",
    // What is no element of a registration is the registry's own.
    isComputed: element === undefined || element.requirement === "computed",
    strangeIn: watchTexts(path, { wanted: isStrange }),
  };
}

/** What tells nearly all tokens of a vocabulary apart without a look at each of their letters. */
function shapeOf(token: string): number {
  const { length } = token;
  return (length * 7 + token.charCodeAt(0) + token.charCodeAt(length - 1) * 3) & (shapes - 1);
}

const shapes = 64;

function reportOf(
  record: CheckedRecord,
  { name, vocabulary, isComputed }: ReturnType<typeof coded>,
  place: Path,
  value: string,
): Report {
  // A list of tokens is one value in some layouts, so it is changed as a whole.
  const inList = typeof place.at(-1) === "number";
  const at = inList ? place.slice(0, -1) : place;
  const item = itemNumber(record, at);
  const text = value.trim();
  const isOffered = isComputed ? isCurrent : isEnterable;
  const near = suggestedTerms(vocabulary, text).filter(isOffered);
  const all = (vocabularies[vocabulary] as readonly Term[]).filter(isOffered);
  const choices = (near.length > 0 ? near : all).map(({ display }) => `"${display}"`);
  const advice =
    near.length > 0 ? `It may be ${choices.join(" or ")}.` : `Choose one of ${choices.join(", ")}.`;
  return {
    at,
    message: `"${text}", the ${name}${item ? ` of ${item}` : ""}, is none that the registry knows, ${isComputed ? "which sets it by itself" : "so that it would refuse the record"}. ${advice}`,
    ...(isComputed && { severity: "warning" }),
    fixes: (near.length > 0 ? near : all).flatMap(({ display, token }) => {
      const set = inList ? withToken(record, place, token) : token;
      if (set === undefined) return [];
      return {
        title: `Change the ${name} to ${display}`,
        safe: false,
        changes: [{ kind: "set" as const, path: at, value: set }],
      };
    }),
  };
}

/** No list of tokens in a record is longer; each fix of a value holds a copy of the whole list. */
const longestList = 50;

function withToken(
  { study }: CheckedRecord,
  place: Path,
  token: string,
): readonly unknown[] | undefined {
  const list = valueAt(study, place.slice(0, -1)) as readonly unknown[];
  return list.length > longestList ? undefined : list.with(Number(place.at(-1)), token);
}

function isCurrent({ legacy }: Term): boolean {
  return !legacy;
}

function isEnterable(term: Term): boolean {
  return isCurrent(term) && !term.computed;
}
