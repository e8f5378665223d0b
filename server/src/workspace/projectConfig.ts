import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
} from "jsonc-parser";
import * as z from "zod/mini";
import { profiles } from "../rules/checkedRecord.ts";
import { isFillIn } from "../rules/fillIn.ts";
import { severities } from "../rules/rule.ts";
import { readDate } from "../study/partialDate.ts";
import type { OffsetRange } from "../study/sourceMap.ts";

/** The name of the file, which holds for its folder and all below it. */
export const projectConfigName = "trialwright.config.json";

export function isProjectConfig(uri: string): boolean {
  return uri.endsWith(`/${projectConfigName}`);
}

const levels = ["off", ...severities] as const;
const oneOf = (words: readonly string[]) => `It is one of ${words.join(", ")}.`;
const text = () => z.string({ error: "It is a text." });
const texts = () => z.array(text(), { error: "It is a list of texts." });
const profile = z.enum(profiles, { error: oneOf(profiles) });
export const configuredLevel = z.enum(levels, { error: oneOf(levels) });
const day = text().check(
  z.refine((written) => isDay(written), { error: "It is a day of the calendar: 2026-11-27." }),
);

const suppression = z.strictObject({
  code: text(),
  /** NCT number or protocol ID; every record when left out. */
  record: z.optional(text()),
  /** Steps from the study divided by dots, list items by their index; the whole record when left out. */
  path: z.optional(text()),
  reason: text().check(z.minLength(1, { error: "A suppression has a reason." })),
});

const shape = {
  $schema: z.optional(text()),
  today: z.optional(day),
  profile: z.optional(profile),
  profiles: z.optional(z.array(z.strictObject({ files: texts(), profile }))),
  rules: z.optional(z.record(text(), configuredLevel)),
  acronyms: z.optional(texts()),
  suppress: z.optional(z.array(suppression)),
};
export const projectConfigSchema = z.strictObject(shape);

export type ProjectConfig = z.infer<typeof projectConfigSchema>;
export type ConfiguredLevel = z.infer<typeof configuredLevel>;
export type ConfiguredSuppression = z.infer<typeof suppression>;

export interface ConfigProblem {
  readonly range: OffsetRange;
  readonly message: string;
}

export interface ReadConfig {
  /** What of it could be read; a bad entry costs itself alone. */
  readonly config: ProjectConfig;
  readonly problems: readonly ConfigProblem[];
}

/** Reads a configuration, in which comments and trailing commas may stand. Never throws. */
export function readProjectConfig(text: string, codes: ReadonlySet<string>): ReadConfig {
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  const problems: ConfigProblem[] = errors.map(({ offset, length }) => ({
    range: { start: offset, end: offset + length },
    message: "The JSON is broken here.",
  }));
  const value: unknown = tree && getNodeValue(tree);
  if (!tree || !isObject(value)) {
    const range = { start: 0, end: text.length };
    return { config: {}, problems: [...problems, { range, message: "It is no JSON object." }] };
  }
  const rangeOf = (path: readonly PropertyKey[]): OffsetRange => {
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
      if (node) return { start: node.offset, end: node.offset + node.length };
    }
    return { start: 0, end: 0 };
  };
  const config: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    if (!Object.hasOwn(shape, name)) {
      const message = `There is no setting "${name}". There are ${Object.keys(shape).join(", ")}.`;
      problems.push({ range: rangeOf([name]), message });
      continue;
    }
    const read = z.safeParse(shape[name as keyof typeof shape], entry);
    if (read.success) config[name] = read.data;
    else
      for (const { path, message } of read.error.issues)
        problems.push({ range: rangeOf([name, ...path]), message });
  }
  for (const [path, code] of codesIn(config as ProjectConfig))
    if (!codes.has(code)) problems.push({ range: rangeOf(path), message: noRule(code) });
  for (const [i, { reason }] of (config as ProjectConfig).suppress?.entries() ?? [])
    if (isFillIn(reason))
      problems.push({
        range: rangeOf(["suppress", i, "reason"]),
        message: "Say why the finding is right as it is, in the place of the brackets.",
      });
  problems.sort((a, b) => a.range.start - b.range.start);
  return { config: config as ProjectConfig, problems };
}

/** The places of the entries under `suppress`, in their order. */
export function suppressionRanges(text: string): readonly OffsetRange[] {
  const tree = treeOf(text, []);
  const entries = tree && findNodeAtLocation(tree, ["suppress"])?.children;
  return entries?.map(({ offset, length }) => ({ start: offset, end: offset + length })) ?? [];
}

/** Undefined where there is no value, or one so deep that it exhausts the stack. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function* codesIn({ rules = {}, suppress = [] }: ProjectConfig) {
  for (const code of Object.keys(rules)) yield [["rules", code], code] as const;
  for (const [i, { code }] of suppress.entries()) yield [["suppress", i, "code"], code] as const;
}

const noRule = (code: string) =>
  `There is no rule "${code}". "trialwright explain" lists all of them.`;

function isDay(text: string): boolean {
  const reading = readDate(text);
  return reading.kind === "date" && reading.date.day !== undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
