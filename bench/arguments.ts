import process from "node:process";
import { parseArgs } from "node:util";

export interface BenchArguments {
  readonly rounds: number;
  /** In kilobytes of 1000 bytes. */
  readonly sizes: readonly number[];
  readonly json: string | undefined;
  /** A folder for CPU profiles of our server. */
  readonly profiles: string | undefined;
}

const usage =
  "Usage: npm run bench -- [--rounds N] [--sizes KB,KB…] [--json FILE] [--cpu-profiles FOLDER]";

/** Ends the process with a usage line where the arguments cannot be read. */
export function readArguments(args: readonly string[]): BenchArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        rounds: { type: "string", default: "20" },
        sizes: { type: "string", default: "12,50,500" },
        json: { type: "string" },
        "cpu-profiles": { type: "string" },
      },
    });
    return {
      rounds: wholeNumber(values.rounds),
      sizes: values.sizes.split(",").map(wholeNumber),
      json: values.json,
      profiles: values["cpu-profiles"],
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${text} is not a whole number above 0.`);
  return Number(text);
}
