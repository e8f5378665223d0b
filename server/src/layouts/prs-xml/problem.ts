import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Problem, ProblemFix } from "../layout.ts";
import { severityOfProblem } from "../problemCodes.ts";

/**
 * `malformed`: not XML; `limit`: more than is read; `root`: the upload's own frame is not as it
 * must be; the others name what is wrong with an element, an attribute or a text in its place.
 */
export type ProblemName =
  | "malformed"
  | "limit"
  | "root"
  | "unknown-element"
  | "unknown-attribute"
  | "misplaced-element"
  | "repeated-element"
  | "missing-element"
  | "deprecated-element"
  | "unexpected-text";

export type Report = (problem: Problem) => void;

/** An upload that does not follow the schema is refused; what is merely without effect is a warning. */
export function problem(
  name: ProblemName,
  { start, end }: OffsetRange,
  message: string,
  fix?: ProblemFix,
): Problem {
  const code = `prs-xml/${name}`;
  return {
    code,
    severity: severityOfProblem(code),
    range: { start, end },
    message,
    ...(fix && { fixes: [fix] }),
  };
}
