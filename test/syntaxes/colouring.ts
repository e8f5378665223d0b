import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type StateStack } from "vscode-textmate";
import { projectRoot } from "../../scripts/project.ts";

const { INITIAL, parseRawGrammar, Registry } = textmate;

/** A stretch of a line with its scopes, outermost first, without the grammar's own suffix. */
export interface Coloured {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Counts what the tokeniser asks of the regex engine: the number of searches. */
export interface Work {
  searches: number;
}

export async function loadGrammar(work: Work = { searches: 0 }): Promise<IGrammar> {
  const require = createRequire(import.meta.url);
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm);
  const path = join(projectRoot, "syntaxes/trial-record.tmLanguage.json");
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner(patterns) {
        const scanner = new oniguruma.OnigScanner(patterns);
        const search = scanner.findNextMatchSync.bind(scanner);
        scanner.findNextMatchSync = (...args: Parameters<typeof search>) => {
          work.searches++;
          return search(...args);
        };
        return scanner;
      },
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(path, "utf8"), path),
  });
  const grammar = await registry.loadGrammar("source.trial-record");
  if (!grammar) throw new Error("the grammar does not load");
  return grammar;
}

/** The lines of a text, each as its coloured stretches. */
export function colour(grammar: IGrammar, text: string): readonly (readonly Coloured[])[] {
  let state: StateStack = INITIAL;
  return text.split(/\r\n|\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .filter((token) => token.startIndex < line.length)
      .map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes: scopes.map((scope) => scope.replace(/\.trial-record$/, "")),
      }));
  });
}
