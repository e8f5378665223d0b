import { isFatal, type Problem, sentenceOf } from "../input.ts";
import { displayName, version } from "../package.ts";
import type { Reporter } from "../report.ts";
import { artifactLocation } from "./sarifLocation.ts";
import { type Result, resultsOf } from "./sarifResult.ts";
import { descriptorsOf } from "./sarifRule.ts";

/** SARIF 2.1.0 for code scanning: all results at once, since the rules stand before them. */
export function sarif(): Reporter {
  const results: Result[] = [];
  const artifacts: string[] = [];
  return {
    file(file) {
      results.push(...resultsOf(file));
      artifacts.push(file.path);
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
