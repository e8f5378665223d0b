import { type RulePageHead, rulePageHead } from "../../scripts/rule-page.ts";

const layoutNames = ["page", "list", "ctgov-json", "prs-xml"] as const;
export type LayoutName = (typeof layoutNames)[number];

/** A block of example text on a rule's page. */
export interface ExampleText {
  readonly layout: LayoutName;
  readonly text: string;
  /** The line of the page on which the text begins, counted from 1. */
  readonly line: number;
}

interface OtherFile extends ExampleText {
  readonly file: string;
}

interface FixedText extends ExampleText {
  readonly fixTitle: string;
}

export interface Example extends ExampleText {
  readonly kind: "Bad" | "Good";
  /** With the marks ⟦ and ⟧ around what is underlined; `text` is without them. */
  readonly marked: string;
  readonly profile: string;
  readonly today: string;
  readonly beside: readonly OtherFile[];
  readonly after: readonly FixedText[];
}

export interface RulePage {
  readonly head: RulePageHead;
  readonly examples: readonly Example[];
}

/** A place where a page has not the form that `docs/rules/README.md` describes. */
export class PageFormError extends Error {
  readonly line: number;

  constructor(line: number, problem: string) {
    super(problem);
    this.line = line;
  }
}

const sections = [
  "What it checks",
  "Why it matters",
  "Examples",
  "Severity",
  "Known limits",
] as const;

interface Block {
  readonly heading: string;
  readonly headingLine: number;
  readonly info: string;
  readonly text: string;
  readonly line: number;
}

export function parseRulePage(markdown: string): RulePage {
  const head = rulePageHead(markdown);
  if (!head) throw new PageFormError(1, "the title and the line of code, severity and fix");
  const lines = markdown.split("\n");
  const starts = sectionStarts(lines);
  const from = starts.get("Examples") ?? 0;
  const to = starts.get("Severity") ?? lines.length;
  for (const [i, line] of lines.entries())
    if (line.startsWith("```") && (i < from || i >= to))
      throw new PageFormError(i + 1, "a fence outside the examples");
  return { head, examples: examplesOf(blocksOf(lines, from, to)) };
}

/** The index of each section's heading; all of them stand there once, in their order, with text. */
function sectionStarts(lines: readonly string[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let inFence = false;
  for (const [i, line] of lines.entries()) {
    if (line.startsWith("```")) inFence = !inFence;
    if (inFence || !line.startsWith("## ")) continue;
    const expected = sections[starts.size];
    if (line !== `## ${expected}`)
      throw new PageFormError(i + 1, `"${line}" where "## ${expected}" is expected`);
    if (lines[i + 1] !== "" || !lines[i + 2] || lines[i + 2]?.startsWith("## "))
      throw new PageFormError(i + 1, "a section needs a blank line and text under its heading");
    starts.set(line.slice(3), i);
  }
  const missing = sections[starts.size];
  if (missing) throw new PageFormError(lines.length, `the section "## ${missing}" is missing`);
  return starts;
}

/** Headings of the third level with one fence each; text may stand between the two. */
function blocksOf(lines: readonly string[], from: number, to: number): readonly Block[] {
  const blocks: Block[] = [];
  let open: { heading: string; headingLine: number } | undefined;
  for (let i = from + 1; i < to; i++) {
    const line = lines[i] ?? "";
    if (line.startsWith("### ")) {
      if (open) throw new PageFormError(open.headingLine, `"${open.heading}" has no example text`);
      open = { heading: line.slice(4), headingLine: i + 1 };
    } else if (line.startsWith("```")) {
      if (!open) throw new PageFormError(i + 1, "an example text without a heading of its own");
      const end = lines.indexOf("```", i + 1);
      if (end < 0 || end >= to) throw new PageFormError(i + 1, "a fence that does not end");
      const text = expanded(`${lines.slice(i + 1, end).join("\n")}\n`);
      blocks.push({ ...open, info: line.slice(3), text, line: i + 2 });
      open = undefined;
      i = end;
    }
  }
  if (open) throw new PageFormError(open.headingLine, `"${open.heading}" has no example text`);
  return blocks;
}

/** `⟨walking ×3⟩` stands for "walking walking walking ": limits are longer than a page should be. */
function expanded(text: string): string {
  return text.replaceAll(/⟨([^⟨⟩×]+)×(\d+)⟩/g, (_, phrase: string, times: string) =>
    phrase.repeat(Number(times)),
  );
}

function examplesOf(blocks: readonly Block[]): readonly Example[] {
  const examples: Example[] = [];
  let beside: OtherFile[] = [];
  let after: FixedText[] = [];
  for (const block of blocks) {
    const { layout, options } = fenceOf(block);
    const { text, line, heading, headingLine } = block;
    const fixTitle = /^After "(.+)"$/.exec(heading)?.[1];
    if (heading !== "Bad" && /[⟦⟧]/.test(text))
      throw new PageFormError(line, "marks outside a Bad example");
    if (fixTitle !== undefined) {
      if (examples.at(-1)?.kind !== "Bad" || beside.length > 0)
        throw new PageFormError(headingLine, `"${heading}" does not follow a Bad example`);
      if (examples.at(-1)?.layout !== layout)
        throw new PageFormError(line, "another layout than the example before it");
      after.push({ layout, text, line, fixTitle });
    } else if (heading === "Beside") {
      const { file } = options;
      if (file === undefined) throw new PageFormError(line, "a Beside block without file=");
      beside.push({ layout, text, line, file });
    } else if (heading === "Bad" || heading === "Good") {
      after = [];
      examples.push({
        kind: heading,
        layout,
        text: text.replaceAll(/[⟦⟧]/g, ""),
        marked: text,
        line,
        profile: options.profile ?? "register",
        today: options.today ?? "2026-06-01",
        beside,
        after,
      });
      if (heading === "Bad" && !/⟦[^⟦⟧]+⟧/.test(text))
        throw new PageFormError(line, "a Bad example without marks");
      beside = [];
    } else throw new PageFormError(headingLine, `an example headed "${heading}"`);
  }
  if (beside.length > 0) throw new PageFormError(beside[0]?.line ?? 0, "Beside before nothing");
  return examples;
}

const optionForms: Readonly<Record<string, RegExp>> = {
  profile: /^(draft|register|update|complete|auto)$/,
  today: /^\d{4}-\d{2}-\d{2}$/,
  file: /^[\w.-]+$/,
};

function fenceOf({ info, line }: Block) {
  const [name, ...words] = info.split(" ");
  const layout = layoutNames.find((each) => each === name);
  if (!layout)
    throw new PageFormError(line - 1, `"${info}": an example is in ${layoutNames.join(" or ")}`);
  const options: Record<string, string> = {};
  for (const word of words) {
    const [name = "", value = ""] = word.split("=", 2);
    if (!optionForms[name]?.test(value))
      throw new PageFormError(line - 1, `"${word}" is no option of an example`);
    options[name] = value;
  }
  return { layout, options };
}
