import { stripVTControlCharacters } from "node:util";
import { type Paint, plain } from "./output.ts";
import { visible, widthOf, wrap } from "./terminalText.ts";

interface Target {
  readonly paint: Paint;
  readonly width: number;
}

/** Lays out the Markdown of our own pages for a terminal. */
export function renderMarkdown(markdown: string, target: Target): string {
  const source = markdown.replaceAll(/<!--[\s\S]*?-->/g, "");
  const blocks = blocksOf(source.split(/\r?\n/)).map((block) => rendered(block, target));
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

interface Block {
  readonly kind: "heading" | "code" | "list" | "table" | "paragraph";
  readonly lines: readonly string[];
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: { kind: Block["kind"]; lines: string[] } | undefined;
  let isInFence = false;
  for (const line of lines) {
    if (line.startsWith("```")) {
      isInFence = !isInFence;
      open = isInFence ? { kind: "code", lines: [] } : undefined;
      if (open) blocks.push(open);
    } else if (isInFence) open?.lines.push(line);
    else if (line.trim() === "") open = undefined;
    else {
      const kind = kindOf(line, open?.kind);
      if (open?.kind !== kind || kind === "heading") {
        open = { kind, lines: [] };
        blocks.push(open);
      }
      open.lines.push(line);
    }
  }
  return blocks;
}

function kindOf(line: string, before: Block["kind"] | undefined): Block["kind"] {
  if (/^#{1,6} /.test(line)) return "heading";
  if (/^\s*([-*]|\d+\.) /.test(line) || (before === "list" && /^\s/.test(line))) return "list";
  return line.startsWith("|") ? "table" : "paragraph";
}

function rendered({ kind, lines }: Block, target: Target): string[] {
  switch (kind) {
    case "heading":
      return lines.map((line) => heading(line, target));
    case "code":
      return lines.map((line) => `    ${exampleLine(line, target)}`.trimEnd());
    case "list":
      return lines.flatMap((line) => listLine(line, target));
    case "table":
      return table(lines, target);
    case "paragraph":
      return wrapped(lines.map((line) => line.trim()).join(" "), target);
  }
}

function heading(line: string, { paint }: Target): string {
  const level = line.indexOf(" ");
  const text = visible(line.slice(level + 1));
  return paint(level === 1 ? ["bold", "underline"] : level === 2 ? "bold" : "dim", text);
}

/** Our pages mark what a finding underlines; where colour does that, the marks can go. */
function exampleLine(line: string, { paint }: Target): string {
  const text = visible(line);
  if (paint === plain) return text;
  return text.replaceAll(/⟦(.*?)⟧/g, (_, marked: string) => paint(["red", "underline"], marked));
}

function listLine(line: string, target: Target): string[] {
  const [, indent = "", mark, text = ""] = /^(\s*)(?:([-*]|\d+\.) )?(.*)$/.exec(line) ?? [];
  const lead = `${indent}${mark === undefined ? "  " : /\d/.test(mark) ? `${mark} ` : "• "}`;
  const lines = wrapped(text, { ...target, width: target.width - lead.length });
  return lines.map((part, i) => (i === 0 ? lead : " ".repeat(lead.length)) + part);
}

function table(lines: readonly string[], target: Target): string[] {
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+$/.test(line))
    .map((line) =>
      line
        .replaceAll(/^\||\|\s*$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
  const columns = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => widthOf(withoutMarks(row[i] ?? "")))),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const gap = (columns[i] ?? 0) - widthOf(withoutMarks(cell));
        return inline(visible(cell), target) + " ".repeat(gap);
      })
      .join("  ")
      .trimEnd(),
  );
}

function wrapped(text: string, target: Target): string[] {
  return wrap(inline(visible(text), target), target.width, shownWidth);
}

/** Colours take no room. */
function shownWidth(word: string): number {
  return widthOf(stripVTControlCharacters(word));
}

const inlineMarks = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)]*)\)/g;

function inline(text: string, { paint }: Target): string {
  return text.replaceAll(
    inlineMarks,
    (_, code?: string, strong?: string, emphasis?: string, label?: string, address?: string) => {
      if (code !== undefined) return paint("cyan", code);
      if (strong !== undefined) return paint("bold", strong);
      if (emphasis !== undefined) return paint("italic", emphasis);
      const text = inline(label ?? "", { paint, width: 0 });
      return /^https?:/.test(address ?? "") ? `${text} (${address})` : text;
    },
  );
}

function withoutMarks(text: string): string {
  return inline(text, { paint: plain, width: 0 });
}
