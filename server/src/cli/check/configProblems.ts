import process from "node:process";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { OffsetRange } from "../../study/sourceMap.ts";
import { pathOfUri } from "../../workspace/diskFiles.ts";
import type { Files } from "../../workspace/files.ts";
import { type FoundConfig, ProjectConfigs } from "../../workspace/projectConfigs.ts";
import { type Input, type Problem, shownPath } from "../input.ts";

/** The mistakes in the configurations that hold for the inputs, each once. */
export async function configProblems(
  files: Files,
  inputs: readonly Input[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const configs = new ProjectConfigs(files, (found) => problems.push(...problemsOf(found)));
  for (const { uri } of inputs) await configs.of(uri);
  return problems;
}

function problemsOf(found: FoundConfig): readonly Problem[] {
  return found.problems.map(({ range, message }) => ({
    path: placeInConfig(found, range),
    kind: "unfollowed",
    message,
  }));
}

/** `trialwright.config.json:3:5` */
export function placeInConfig({ uri, text }: FoundConfig, { start }: OffsetRange): string {
  const path = shownPath(process.cwd(), pathOfUri(uri));
  const { line, character } = TextDocument.create(uri, "jsonc", 0, text).positionAt(start);
  return `${path}:${line + 1}:${character + 1}`;
}
