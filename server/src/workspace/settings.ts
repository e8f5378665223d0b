import * as z from "zod/mini";
import { type PartialDate, readDate } from "../study/partialDate.ts";
import { type ConfiguredLevel, configuredLevel } from "./projectConfig.ts";
import { usualRecordNames } from "./recordNames.ts";

/** A setting as the manifest shows it: `npm run generate` writes package.json from this table. */
export interface Setting {
  readonly schema: z.ZodMiniType;
  readonly description: string;
  readonly scope: "resource" | "window";
  readonly enumDescriptions?: readonly string[];
}

const profile = z._default(z.enum(["auto", "draft", "register", "update", "complete"]), "auto");
const today = z._default(z.string().check(z.regex(/^$|^\d{4}-\d{2}-\d{2}$/)), "");
const detectByContent = z._default(z.boolean(), true);
const recordFiles = z._default(z.array(z.string()), [...usualRecordNames]);
const rules = z._default(z.record(z.string(), configuredLevel), {});
const acronyms = z._default(z.array(z.string()), []);
const maxFiles = z._default(z.number().check(z.int(), z.minimum(0), z.maximum(100_000)), 10_000);
const trace = z._default(z.enum(["messages", "verbose"]), "messages");

/** All settings below `trialwright.`, by their names. */
export const settings = {
  profile: {
    schema: profile,
    description: "Where the records stand in their life, which decides how severe findings are.",
    scope: "resource",
    enumDescriptions: [
      "Chosen for each record: `draft` without an NCT number, `complete` once finished, else `update`.",
      "Being written: missing elements are warnings.",
      "About to be released for the first time: missing elements are errors.",
      "Registered and under way.",
      "Completed, terminated or withdrawn: wording is judged more mildly.",
    ],
  },
  today: {
    schema: today,
    description:
      "The date (YYYY-MM-DD) that counts as today, so that findings can be repeated. Empty for the real date.",
    scope: "resource",
  },
  rules: {
    schema: rules,
    description:
      'How loud the findings of a rule are, by its code: `off`, `error`, `warning`, `information` or `hint`, as in `{ "outcome/title-is-aim": "information" }`. Overrides `trialwright.config.json`.',
    scope: "resource",
  },
  acronyms: {
    schema: acronyms,
    description:
      "Abbreviations that need not be spelt out, beside those of `trialwright.config.json` and those that everybody knows.",
    scope: "resource",
  },
  detectByContent: {
    schema: detectByContent,
    description:
      "Recognise plain text, JSON and XML files that are registry records by their content. Plain text gets the language of its layout.",
    scope: "window",
  },
  recordFiles: {
    schema: recordFiles,
    description:
      "Names of files that are registry records whatever they hold yet, beside `*.trial`: patterns as in .gitignore. Other JSON and XML files are recognised by their content.",
    scope: "window",
  },
  "workspace.maxFiles": {
    schema: maxFiles,
    description:
      "How many files of the workspace are searched for records to link with. Further files are left out, and the log says so.",
    scope: "window",
  },
  "trace.server": {
    schema: trace,
    description:
      "How much of each message between editor and language server is logged while the log level of the Trialwright output is Trace.",
    scope: "window",
  },
} as const satisfies Readonly<Record<string, Setting>>;

export interface Settings {
  readonly profile: z.infer<typeof profile>;
  /** The date given as today, if one is. */
  readonly today: PartialDate | undefined;
  readonly rules: Readonly<Record<string, ConfiguredLevel>>;
  readonly acronyms: readonly string[];
  readonly detectByContent: boolean;
  /** Patterns as in .gitignore. */
  readonly recordFiles: readonly string[];
  readonly maxFiles: number;
}

const schema = z.object({
  profile: z.catch(profile, "auto"),
  today: z.catch(today, ""),
  rules: z.catch(rules, {}),
  acronyms: z.catch(acronyms, []),
  detectByContent: z.catch(detectByContent, true),
  recordFiles: z.catch(recordFiles, [...usualRecordNames]),
  workspace: z.catch(z.object({ maxFiles: z.catch(maxFiles, 10_000) }), { maxFiles: 10_000 }),
});

/** Reads what a client sends for `trialwright`; each bad value gives one complaint and its default. */
export function readSettings(value: unknown, complain: (message: string) => void): Settings {
  const given = typeof value === "object" && value !== null ? value : {};
  for (const [name, { schema: one }] of Object.entries(settings)) {
    const found = name
      .split(".")
      .reduce<unknown>(
        (node, step) => (node as Record<string, unknown> | undefined)?.[step],
        given,
      );
    if (found === undefined || found === null) continue;
    const parsed = z.safeParse(one, found);
    if (
      !parsed.success ||
      (name === "today" && found !== "" && dateOf(String(found)) === undefined)
    )
      complain(
        `The setting trialwright.${name} is ${JSON.stringify(found)}, which it cannot be; its default is used.`,
      );
  }
  const read = schema.parse({ workspace: {}, ...withoutNulls(given) });
  return {
    profile: read.profile,
    today: dateOf(read.today),
    rules: read.rules,
    acronyms: read.acronyms,
    detectByContent: read.detectByContent,
    recordFiles: read.recordFiles,
    maxFiles: read.workspace.maxFiles,
  };
}

function withoutNulls(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

function dateOf(text: string): PartialDate | undefined {
  const reading = readDate(text);
  return reading.kind === "date" && reading.date.day !== undefined ? reading.date : undefined;
}
