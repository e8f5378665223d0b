import type { ElementPath } from "../../catalogue/element.ts";
import { termOf } from "../../catalogue/vocabularies.ts";
import { vocabularyAt } from "../../catalogue/vocabularyAt.ts";
import { type WhoItem, whoItems } from "../../catalogue/whoItems.ts";
import { groupedDigits } from "../../study/groupedDigits.ts";
import type { Path } from "../../study/path.ts";
import type { StudyRecord } from "../../study/record.ts";
import { escapeMarkdown } from "../markdown.ts";

type State = "present" | "unread" | "missing" | "none" | "notHeld";

/** An item of the WHO data set in one record. */
export interface WhoAnswer {
  readonly item: WhoItem;
  readonly state: State;
  /** In few words, for `present`. */
  readonly value: string;
}

export function whoAnswers(record: StudyRecord): readonly WhoAnswer[] {
  return whoItems.map((item) => ({ item, ...answerOf(item, record) }));
}

/** "20 of 24 items of the WHO data set; missing are …". Items that a study may lack are not missing. */
export function whoLine(answers: readonly WhoAnswer[]): string {
  const missing = answers.filter(({ state }) => state === "missing");
  const there = answers.filter(({ state }) => state === "present" || state === "unread").length;
  // "IPD" keeps its capitals.
  const names = missing.map(({ item }) =>
    item.name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()),
  );
  const rest = names.length === 0 ? "" : `; missing: ${names.join(", ")}`;
  return `${there} of ${answers.length} items of the WHO Trial Registration Data Set are there${rest}.`;
}

export function whoTable(answers: readonly WhoAnswer[]): string {
  const rows = answers.map(
    ({ item: { number, name }, state, value }) =>
      `| ${number} | ${name} | ${state === "present" ? value : words[state]} |`,
  );
  return ["| Item | Name | In this record |", "| ---: | --- | --- |", ...rows].join("\n");
}

const words: { readonly [state in Exclude<State, "present">]: string } = {
  unread: "There, but not understood",
  missing: "**Missing**",
  none: "None",
  notHeld: "Not a part of the public record",
};

function answerOf({ answers, mayBeNone }: WhoItem, record: StudyRecord): Omit<WhoAnswer, "item"> {
  for (const answer of answers) {
    const found = valuesAt(record.study, answer);
    if (found.length > 0) return { state: "present", value: shown(found) };
  }
  const isUnread = answers.some((path) => record.presence(plain(path)) === "unread");
  if (isUnread) return { state: "unread", value: "" };
  // The public structure and the text layouts have no place for what the registry keeps private.
  const isPrivate = answers.every(([section]) => section === "registrationSection");
  const isNotHeld = answers.every((path) => record.holds?.(plain(path)) === false);
  if (isNotHeld || (isPrivate && record.study.registrationSection === undefined))
    return { state: "notHeld", value: "" };
  return { state: mayBeNone ? "none" : "missing", value: "" };
}

function plain(path: ElementPath): Path {
  const star = path.indexOf("*");
  return star === -1 ? path : path.slice(0, star);
}

interface Found {
  readonly path: Path;
  readonly value: unknown;
}

/** All values at a path; lists count by their items. */
function valuesAt(root: unknown, steps: ElementPath, path: Path = []): readonly Found[] {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (Array.isArray(root)) return root.map((value, i) => ({ path: [...path, i], value }));
    return isThere(root) ? [{ path, value: root }] : [];
  }
  if (typeof root !== "object" || root === null) return [];
  if (step === "*")
    return Array.isArray(root) ? root.flatMap((one, i) => valuesAt(one, rest, [...path, i])) : [];
  return valuesAt((root as Readonly<Record<string, unknown>>)[step], rest, [...path, step]);
}

function isThere(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== "" && value !== false;
}

const longest = 90;

/** A single value itself; of several the distinct ones if they are short, else their number. */
function shown(found: readonly Found[]): string {
  const [first] = found;
  if (!first) return "";
  const texts = [...new Set(found.map(({ value, path }) => wordsOf(value, path)))];
  const known = texts.filter((text) => text !== undefined);
  const joined = known.join("; ");
  if (known.length === texts.length && (texts.length === 1 || joined.length <= longest))
    return escapeMarkdown(joined, longest);
  return found.length === 1 ? "Present" : String(found.length);
}

/** The registry's word for a token; undefined for an object without a name of its own. */
function wordsOf(value: unknown, path: Path): string | undefined {
  if (typeof value === "number") return groupedDigits(value);
  if (value === true) return "Yes";
  if (typeof value === "string") {
    const vocabulary = vocabularyAt(path);
    return (vocabulary && termOf(vocabulary, value)?.display) ?? value;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { name, measure, id } = value as Readonly<Record<string, unknown>>;
  const own = name ?? measure ?? id;
  return typeof own === "string" ? own : undefined;
}
