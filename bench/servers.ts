import { join } from "node:path";
import { projectRoot } from "../scripts/project.ts";
import { today } from "./study.ts";
import { studySchema } from "./studySchema.ts";

/** A language server and what the client must tell it. */
export interface BenchServer {
  readonly name: string;
  /** For Node: options, the program, its arguments. */
  readonly args: readonly string[];
  readonly initializationOptions: unknown;
  readonly settings: unknown;
}

/**
 * Started as VS Code starts it, with a folder for its compiled code. `profileTo` names a folder for a
 * CPU profile of each session.
 */
export function trialwright(compiledCodeIn: string, profileTo?: string): BenchServer {
  const profile = profileTo ? ["--cpu-prof", `--cpu-prof-dir=${profileTo}`] : [];
  const settings = { today };
  return {
    name: "trialwright",
    args: [
      ...profile,
      join(projectRoot, "dist", "launch.cjs"),
      `--compiled-code=${compiledCodeIn}`,
      "--stdio",
    ],
    initializationOptions: settings,
    settings: { trialwright: settings },
  };
}

const jsonProgram = join(
  ...[projectRoot, "node_modules", "vscode-langservers-extracted"],
  ...["bin", "vscode-json-language-server"],
);

/** The peer, with a schema that knows what our catalogue knows of the study. */
export const vscodeJson: BenchServer = {
  name: "vscode-json",
  args: [jsonProgram, "--stdio"],
  initializationOptions: { handledSchemaProtocols: [], provideFormatter: false },
  settings: {
    json: {
      validate: { enable: true },
      resultLimit: 5000,
      schemas: [{ fileMatch: ["*.study.json"], url: "bench:study", schema: studySchema() }],
    },
  },
};
