import type { Problem, ProblemFix } from "../layouts/layout.ts";
import { severityOfProblem } from "../layouts/problemCodes.ts";
import { type SuppressedCode, type Suppression, wholeComment } from "../layouts/suppression.ts";
import { isFillIn } from "../rules/fillIn.ts";
import type { OffsetRange } from "../study/sourceMap.ts";
import { findingCodes } from "../workspace/findingCodes.ts";
import { nearestCodes } from "../workspace/nearestCodes.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** What decides about a finding. */
type Decisive = { readonly code: string; readonly range: OffsetRange };

export interface Suppressed<Kind> {
  /** The findings that no comment suppresses. */
  readonly kept: readonly Kind[];
  /** What is wrong with the comments themselves. */
  readonly problems: readonly Problem[];
}

/** The findings without those that comments suppress; `isOff` names the codes that are not looked for. */
export function withoutSuppressed<Kind extends Decisive>(
  { text, suppressions }: Snapshot,
  findings: readonly Kind[],
  isOff: (code: string) => boolean,
): Suppressed<Kind> {
  if (suppressions.length === 0) return { kept: findings, problems: [] };
  const used = new Set<SuppressedCode>();
  const kept = findings.filter(({ code, range }) => {
    const own = suppressions
      .filter(({ covers }) => covers.start <= range.start && range.start < covers.end)
      .flatMap(({ codes }) => codes.filter((each) => each.code === code));
    for (const each of own) used.add(each);
    return own.length === 0;
  });
  const isIdle = (code: SuppressedCode) =>
    findingCodes.has(code.code) && !used.has(code) && !isOff(code.code);
  const problems = suppressions.flatMap((suppression) => [
    ...reasonProblems(suppression),
    ...unknownProblems(suppression),
    ...unusedProblems(text, suppression, isIdle),
  ]);
  return { kept, problems };
}

function reasonProblems({ reason, reasonRange: range }: Suppression): readonly Problem[] {
  if (reason !== "" && !isFillIn(reason)) return [];
  const message =
    "The comment does not say why the finding is right as it is. Whoever reads the record next has to know: write the reason behind a colon.";
  return [problem("reason-missing", range, message)];
}

function unknownProblems({ codes, range }: Suppression): readonly Problem[] {
  if (codes.length === 0)
    return [problem("unknown-code", range, "The comment names no code, so it suppresses nothing.")];
  return codes
    .filter(({ code }) => !findingCodes.has(code))
    .map((unknown) => {
      const near = nearestCode(unknown.code);
      const hint = near === undefined ? "" : ` Did you mean ${near}?`;
      const message = `No finding has the code "${unknown.code}", so nothing is suppressed.${hint}`;
      const edits = [{ ...unknown.range, newText: near ?? "" }];
      const fix = { title: `Write ${near}`, safe: false, edits };
      return problem("unknown-code", unknown.range, message, near === undefined ? undefined : fix);
    });
}

const nearest = new Map<string, string | undefined>();

/** Found once for each: every key that is typed asks again. */
function nearestCode(code: string): string | undefined {
  if (nearest.size > 1000) nearest.clear();
  if (!nearest.has(code)) nearest.set(code, nearestCodes(code)[0]);
  return nearest.get(code);
}

function unusedProblems(
  text: string,
  { codes, range }: Suppression,
  isIdle: (code: SuppressedCode) => boolean,
): readonly Problem[] {
  const idle = codes.filter(isIdle);
  return idle.map((code) => {
    const message = `There is no ${code.code} here, so nothing is suppressed. Left in, the comment would hide the next one.`;
    const fix =
      idle.length === codes.length
        ? { title: "Remove the comment", safe: true, edits: [removal(wholeComment(text, range))] }
        : { title: `Remove ${code.code}`, safe: true, edits: [withoutCode(codes, code)] };
    return problem("unused", code.range, message, fix);
  });
}

/** Removes one of several codes with a comma. */
function withoutCode(codes: readonly SuppressedCode[], code: SuppressedCode) {
  const i = codes.indexOf(code);
  const [before, after] = [codes[i - 1], codes[i + 1]];
  const start = before ? before.range.end : code.range.start;
  const end = before ? code.range.end : (after?.range.start ?? code.range.end);
  return removal({ start, end });
}

function removal({ start, end }: OffsetRange) {
  return { start, end, newText: "" };
}

function problem(name: string, range: OffsetRange, message: string, fix?: ProblemFix): Problem {
  const code = `suppression/${name}`;
  const fixes = fix && { fixes: [fix] };
  return { code, severity: severityOfProblem(code), range, message, ...fixes };
}
