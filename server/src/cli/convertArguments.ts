import { layouts } from "../layouts/all.ts";
import type { Layout } from "../layouts/layout.ts";
import { choice, help, oneOf, parsed, type Sources, sourceOptions, sources } from "./options.ts";
import { UsageError } from "./usageError.ts";

export interface ConvertCommand extends Sources {
  readonly name: "convert";
  readonly to: Layout;
  /** A file or a folder as given; standard output when left out. */
  readonly output: string | undefined;
  readonly force: boolean;
  readonly quiet: boolean;
  readonly strict: boolean;
}

/** Undefined where help is asked for. */
export function parseConvert(args: readonly string[]): ConvertCommand | undefined {
  const { values, positionals } = parsed("convert", args, {
    ...help,
    ...sourceOptions,
    to: { type: "string" },
    output: { type: "string", short: "o" },
    force: { type: "boolean" },
    quiet: { type: "boolean" },
    strict: { type: "boolean" },
  });
  if (values.help) return undefined;
  const ids = layouts.map(({ id }) => id);
  if (values.to === undefined)
    throw new UsageError(`say what to convert to: --to ${oneOf(ids)}.`, "convert");
  const id = choice("convert", "--to", values.to, ids);
  const to = layouts.find((layout) => layout.id === id) as Layout;
  const given = sources("convert", values, positionals);
  if (!given.stdin && given.operands.length === 0)
    throw new UsageError("say what to convert: a file, a folder or a pattern.", "convert");
  const { output } = values;
  if (output === "") throw new UsageError("a path cannot be empty.", "convert");
  if (output !== undefined && /\.(?:ndjson|jsonl)$/i.test(output))
    throw new UsageError(
      "convert writes no file with one study a line; give a folder, or a name that ends with .json.",
      "convert",
    );
  const { force = false, quiet = false, strict = false } = values;
  return { name: "convert", ...given, to, output, force, quiet, strict };
}
