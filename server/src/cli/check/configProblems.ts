import process from "node:process";
import { TextDocument } from "vscode-languageserver-textdocument";
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

function problemsOf({ uri, text, problems }: FoundConfig): readonly Problem[] {
  const document = TextDocument.create(uri, "jsonc", 0, text);
  const path = shownPath(process.cwd(), pathOfUri(uri));
  return problems.map(({ range, message }) => {
    const { line, character } = document.positionAt(range.start);
    return { path: `${path}:${line + 1}:${character + 1}`, kind: "unfollowed", message };
  });
}
