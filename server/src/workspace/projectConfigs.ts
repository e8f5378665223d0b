import ignore from "ignore";
import { URI, Utils } from "vscode-uri";
import type { Profile } from "../rules/checkedRecord.ts";
import { FileProblem, type Files } from "./files.ts";
import { decodeText } from "./filesText.ts";
import { findingCodes } from "./findingCodes.ts";
import {
  type ConfigProblem,
  type ProjectConfig,
  projectConfigName,
  readProjectConfig,
} from "./projectConfig.ts";

/** A configuration and where it stands. */
export interface FoundConfig {
  readonly uri: string;
  readonly text: string;
  readonly config: ProjectConfig;
  readonly problems: readonly ConfigProblem[];
}

/** The configuration of each file: the nearest one in the folders above it. */
export class ProjectConfigs {
  readonly #files: Files;
  readonly #byFolder = new Map<string, Promise<FoundConfig | undefined>>();
  readonly #onFound: (found: FoundConfig) => void;
  #version = 0;

  /** `onFound` is called once for each configuration that is read. */
  constructor(files: Files, onFound: (found: FoundConfig) => void = () => {}) {
    this.#files = files;
    this.#onFound = onFound;
  }

  /** Names what was read; findings made under another version are stale. */
  get version(): number {
    return this.#version;
  }

  /** Undefined for documents that are in no file, and where no folder above has a configuration. */
  of(uri: string): Promise<FoundConfig | undefined> {
    const file = URI.parse(uri);
    return file.scheme === "file" ? this.#in(Utils.dirname(file)) : Promise.resolve(undefined);
  }

  /** Reads all anew when they are asked for. */
  forget(): void {
    this.#byFolder.clear();
    this.#version++;
  }

  #in(folder: URI): Promise<FoundConfig | undefined> {
    const key = folder.toString();
    let found = this.#byFolder.get(key);
    if (!found) {
      found = this.#look(folder);
      this.#byFolder.set(key, found);
    }
    return found;
  }

  async #look(folder: URI): Promise<FoundConfig | undefined> {
    const uri = Utils.joinPath(folder, projectConfigName).toString();
    try {
      const { text } = decodeText(await this.#files.read(uri));
      const found = { uri, text, ...readProjectConfig(text, findingCodes) };
      this.#onFound(found);
      return found;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      const above = Utils.dirname(folder);
      return above.path === folder.path ? undefined : await this.#in(above);
    }
  }
}

/** The profile that a configuration gives a file: of its globs the last one that matches. */
export function configuredProfile({ uri, config }: FoundConfig, file: string): Profile | undefined {
  const folder = URI.parse(uri).path.slice(0, -projectConfigName.length);
  const relative = URI.parse(file).path.slice(folder.length);
  const own = config.profiles?.findLast(
    ({ files }) =>
      relative !== "" &&
      ignore()
        .add([...files])
        .ignores(relative),
  );
  return own?.profile ?? config.profile;
}
