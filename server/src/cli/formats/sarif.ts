import { isFatal, type Problem, sentenceOf } from "../input.ts";
import { displayName, version } from "../package.ts";
import type { Noter, Reporter } from "../report.ts";
import { artifactLocation } from "./sarifLocation.ts";
import { numbered, type Result, resultOf } from "./sarifResult.ts";
import { descriptorsOf } from "./sarifRule.ts";

export const sarifNote: Noter = (path, snapshot, finding) =>
  JSON.stringify(resultOf(path, snapshot, finding));

/** SARIF 2.1.0 for code scanning: all results at once, since the rules stand before them. */
export function sarif(): Reporter {
  const results: Result[] = [];
  const artifacts: string[] = [];
  let seen = new Map<string, number>();
  return {
    part({ path, isFirst, notes }) {
      if (isFirst) {
        artifacts.push(path);
        seen = new Map();
      }
      for (const { text } of notes) results.push(numbered(JSON.parse(text) as Result, seen));
      return "";
    },
    problem: () => "",
    async end({ problems }) {
      const codes = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
      const log = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
          {
            tool: {
              driver: {
                name: displayName,
                semanticVersion: version,
                rules: await descriptorsOf(codes),
              },
            },
            invocations: [
              {
                executionSuccessful: !problems.some(isFatal),
                toolExecutionNotifications: problems.map(notificationOf),
              },
            ],
            columnKind: "utf16CodeUnits",
            artifacts: artifacts.map((path) => ({
              location: artifactLocation(path),
              roles: ["analysisTarget"],
            })),
            results: results.map((result) => ({
              ...result,
              ruleIndex: codes.indexOf(result.ruleId),
            })),
          },
        ],
      };
      return `${JSON.stringify(log, undefined, 1)}\n`;
    },
  };
}

function notificationOf(problem: Problem) {
  return {
    descriptor: { id: problem.kind },
    level: isFatal(problem) ? "error" : "note",
    message: { text: `${problem.path}: ${sentenceOf(problem)}` },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(problem.path) } }],
  };
}
