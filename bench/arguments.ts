import process from "node:process";
import { parseArgs } from "node:util";
import { type BenchLayout, layouts } from "./documents.ts";

export interface BenchArguments {
  readonly rounds: number;
  readonly documents: readonly BenchCase[];
  readonly json: string | undefined;
  /** A folder for CPU profiles of our server. */
  readonly profiles: string | undefined;
}

export interface BenchCase {
  readonly layout: BenchLayout;
  /** Of 1000 bytes. */
  readonly kilobytes: number;
}

const usual = "page:12,page:50,page:500,json:50,json:500,json:5000,xml:50,xml:500";

const usage =
  "Usage: npm run bench -- [--rounds N] [--documents LAYOUT:KB,…] [--json FILE] [--cpu-profiles FOLDER]";

/** Ends the process with a usage line where the arguments cannot be read. */
export function readArguments(args: readonly string[]): BenchArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        rounds: { type: "string", default: "20" },
        documents: { type: "string", default: usual },
        json: { type: "string" },
        "cpu-profiles": { type: "string" },
      },
    });
    return {
      rounds: wholeNumber(values.rounds),
      documents: values.documents.split(",").map(benchCase),
      json: values.json,
      profiles: values["cpu-profiles"],
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

function benchCase(text: string): BenchCase {
  const [layout = "", kilobytes = ""] = text.split(":");
  if (!Object.hasOwn(layouts, layout))
    throw new Error(`${layout} is none of ${Object.keys(layouts).join(", ")}.`);
  return { layout: layout as BenchLayout, kilobytes: wholeNumber(kilobytes) };
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${text} is not a whole number above 0.`);
  return Number(text);
}
