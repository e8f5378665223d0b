import { CompletionItemKind } from "vscode-languageserver-types";
import { elementAt } from "../../catalogue/elements.ts";
import {
  phaseChoices,
  phasesOf,
  termOf,
  type VocabularyName,
  wordsOf,
} from "../../catalogue/vocabularies.ts";
import { vocabularyAt } from "../../catalogue/vocabularyAt.ts";
import type { ValuePlace } from "../../layouts/completionPlaces.ts";
import { type AgeUnit, formatAge } from "../../study/age.ts";
import { isoDate, type PartialDate, readDate } from "../../study/partialDate.ts";
import { valueAt } from "../../study/path.ts";
import type { Study } from "../../study/study.ts";
import { blocks, code, escapeMarkdown, plainLine } from "../markdown.ts";
import { offeredTerms } from "../offeredTerms.ts";
import { studyTypeOf } from "../requirement.ts";
import type { Proposal } from "./item.ts";
import { linkedNames } from "./linkedNames.ts";

/** What may be written at one place, and what of the text that may stand there is a value already. */
interface ValueProposals {
  readonly proposals: readonly Proposal[];
  readonly isValue: (text: string) => boolean;
}

/**
 * The values of an element that can be known beforehand; none for free text. `typed` stands at the
 * place, `begun` is empty unless the author is at its end.
 */
export function valueProposals(
  place: ValuePlace,
  study: Study,
  typed: string,
  begun: string,
  today: PartialDate,
): ValueProposals {
  const { path, words } = place;
  if (words)
    return {
      proposals: words.map((word) => ({
        label: word,
        kind: CompletionItemKind.EnumMember,
        replace: place.replace,
        newText: word,
        words: [word],
      })),
      isValue: (text) => words.includes(text),
    };
  const type = studyTypeOf(study);
  const vocabulary = vocabularyAt(path, type) ?? vocabularyAt([...path, 0], type);
  if (vocabulary === "Phase")
    return { proposals: phases(place), isValue: (text) => phasesOf(text) !== undefined };
  const isTerm = (text: string) => !!vocabulary && termOf(vocabulary, text) !== undefined;
  if (vocabulary) return { proposals: terms(place, study, vocabulary), isValue: isTerm };
  const element = elementAt(path, type);
  if (element?.kind === "date" || path.at(-1) === "date")
    return {
      // Enter behind another date that was typed must not put today's in its place.
      proposals: dates(place, today).filter(({ label }) => label.startsWith(begun.trim())),
      isValue: (text) => readDate(text).kind === "date",
    };
  const none = () => false;
  switch (element?.kind) {
    case "age":
      return { proposals: ages(place, typed), isValue: none };
    case "duration":
      return { proposals: durations(place, typed), isValue: none };
    case "struct":
      return element.vocabulary && path.at(-1) === "type"
        ? { proposals: terms(place, study, element.vocabulary), isValue: none }
        : { proposals: [], isValue: none };
    default: {
      const names = linkedNames(path, study);
      return {
        proposals: names.map((name) => named(place, name.name, name.detail)),
        isValue: (text) => names.some(({ name }) => name === text),
      };
    }
  }
}

function proposal(
  place: ValuePlace,
  kind: CompletionItemKind,
  label: string,
  value: unknown,
  rest: Partial<Proposal> = {},
): Proposal {
  const newText = place.write(value);
  const words = [newText.trim(), label, ...(rest.words ?? [])];
  return { label, kind, replace: place.replace, newText, ...rest, words };
}

function terms(place: ValuePlace, study: Study, vocabulary: VocabularyName): readonly Proposal[] {
  const { path } = place;
  const index = path.at(-1);
  // In a list of terms those that it has already are not offered again.
  const list = typeof index === "number" ? valueAt(study, path.slice(0, -1)) : undefined;
  const others = Array.isArray(list) ? list.filter((_, i) => i !== index).map(String) : [];
  return offeredTerms(vocabulary, studyTypeOf(study))
    .filter(({ token }) => !others.includes(token))
    .filter(({ token }) => !isYesNo(vocabulary) || token === "true" || token === "false")
    .map((term) => {
      const { token, display, upload, meaning } = term;
      if (isYesNo(vocabulary))
        return proposal(place, CompletionItemKind.Value, display, token === "true");
      return proposal(place, CompletionItemKind.EnumMember, display, token, {
        words: wordsOf(term),
        detail: token,
        documentation: blocks(
          meaning && escapeMarkdown(meaning),
          upload === undefined
            ? `API token ${code(token)}`
            : `API token ${code(token)}, in an upload ${code(upload)}`,
        ),
      });
    })
    .filter(({ newText }) => newText.trim() !== "");
}

function isYesNo(vocabulary: VocabularyName): boolean {
  return vocabulary === "YesNo" || vocabulary === "ExpandedAccessAvail";
}

function phases(place: ValuePlace): readonly Proposal[] {
  return phaseChoices.map(({ display, phases: tokens, upload }) =>
    proposal(place, CompletionItemKind.EnumMember, display, tokens, {
      words: [upload],
      detail: tokens.join(", "),
      documentation: blocks(
        ...tokens.map((token) => escapeMarkdown(termOf("Phase", token)?.meaning ?? "")),
        `API ${tokens.map(code).join(" and ")}, in an upload ${code(upload)}`,
      ),
    }),
  );
}

function dates(place: ValuePlace, { year, month, day }: PartialDate): readonly Proposal[] {
  const make = (date: PartialDate, detail: string) =>
    proposal(place, CompletionItemKind.Value, isoDate(date), isoDate(date), { detail });
  const thisMonth = month === undefined ? [] : [make({ year, month }, "this month")];
  const today =
    month === undefined || day === undefined ? [] : [make({ year, month, day }, "today")];
  // A verification date is a month, the others are wanted with their day.
  return place.path.at(-1) === "statusVerifiedDate"
    ? [...thisMonth, ...today]
    : [...today, ...thisMonth];
}

const noLimit = "N/A";

function ages(place: ValuePlace, typed: string): readonly Proposal[] {
  const number = /^\d{1,4}/.exec(typed)?.[0];
  const usual = place.path.at(-1) === "maximumAge" ? "65 Years" : "18 Years";
  const limits = number === undefined ? [usual] : inUnits("AgeUnit", Number(number));
  return [
    ...limits.map((age) => proposal(place, CompletionItemKind.Unit, age, age)),
    proposal(place, CompletionItemKind.Value, noLimit, noLimit, { detail: "no limit" }),
  ];
}

function durations(place: ValuePlace, typed: string): readonly Proposal[] {
  const number = /^\d{1,4}/.exec(typed)?.[0];
  if (number === undefined) return [];
  return inUnits("DurationUnit", Number(number)).map((duration) =>
    proposal(place, CompletionItemKind.Unit, duration, duration),
  );
}

function inUnits(vocabulary: "AgeUnit" | "DurationUnit", number: number): readonly string[] {
  return offeredTerms(vocabulary, undefined)
    .filter(({ token }) => token !== noLimit)
    .map(({ token }) => formatAge(number, token as AgeUnit));
}

function named(place: ValuePlace, name: string, detail: string | undefined): Proposal {
  return proposal(place, CompletionItemKind.Reference, plainLine(name, 100), name, { detail });
}
