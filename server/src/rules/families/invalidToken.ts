import { suggestedTerms } from "../../catalogue/nearestTerm.ts";
import { type Term, termOf, vocabularies } from "../../catalogue/vocabularies.ts";
import { type Path, valueAt } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { type Report, type Rule, rule } from "../rule.ts";
import { itemNumber } from "./itemName.ts";
import { pathOf, placedElement } from "./places.ts";
import { watch } from "./watch.ts";

interface InvalidToken {
  readonly code: string;
  readonly title: string;
  /** Ids of elements of the catalogue, which knows their vocabularies, each with its name in a sentence. */
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
  const elements = Object.entries(names).map(([id, name]) => ({ name, ...coded(id) }));
  return rule({
    code,
    title,
    kind: "form",
    severity: severity ?? "error",
    ...(yieldsTo && { yieldsTo }),
    source: `Vocabularies of the registry (${elements[0]?.element.source})`,
    check(record, report) {
      for (const { element, vocabulary, name, strangeIn } of elements)
        for (const { value, place } of strangeIn(record.study)) {
          const at = pathOf(element.path, place);
          report(reportOf(record, at, value as string, name, vocabulary));
        }
    },
  });
}

type Vocabulary = keyof typeof vocabularies;

function coded(id: string) {
  const element = placedElement(id);
  const { path, vocabulary } = element;
  if (!vocabulary) throw new Error(`the element "${id}" has no vocabulary`);
  const isStrange = (value: unknown) =>
    typeof value === "string" &&
    !termOf(vocabulary, value) &&
    value.trim() !== "" &&
    !isFillIn(value);
  return { element, vocabulary, strangeIn: watch(path, isStrange) };
}

function reportOf(
  record: CheckedRecord,
  place: Path,
  value: string,
  name: string,
  vocabulary: Vocabulary,
): Report {
  // A list of tokens is one value in some layouts, so it is changed as a whole.
  const inList = typeof place.at(-1) === "number";
  const at = inList ? place.slice(0, -1) : place;
  const item = itemNumber(record, at);
  const text = value.trim();
  const near = suggestedTerms(vocabulary, text).filter(isOffered);
  const all = (vocabularies[vocabulary] as readonly Term[]).filter(isOffered);
  const choices = (near.length > 0 ? near : all).map(({ display }) => `"${display}"`);
  const advice =
    near.length > 0 ? `It may be ${choices.join(" or ")}.` : `Choose one of ${choices.join(", ")}.`;
  return {
    at,
    message: `"${text}", the ${name}${item ? ` of ${item}` : ""}, is none that the registry knows, so that it would refuse the record. ${advice}`,
    fixes: (near.length > 0 ? near : all).map(({ display, token }) => ({
      title: `Change the ${name} to ${display}`,
      safe: false,
      changes: [{ kind: "set", path: at, value: inList ? withToken(record, place, token) : token }],
    })),
  };
}

function withToken({ study }: CheckedRecord, place: Path, token: string): readonly unknown[] {
  const list = valueAt(study, place.slice(0, -1)) as readonly unknown[];
  return list.with(Number(place.at(-1)), token);
}

function isOffered({ legacy, computed }: Term): boolean {
  return !legacy && !computed;
}
