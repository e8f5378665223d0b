import { readFile, writeFile } from "node:fs/promises";
import { argv, exit } from "node:process";
import * as z from "zod/mini";
import { problemCodes } from "../server/src/layouts/problemCodes.ts";
import { rules } from "../server/src/rules/all.ts";
import { configuredLevel, projectConfigSchema } from "../server/src/workspace/projectConfig.ts";
import { formatted } from "./formatted.ts";

/** Writes the JSON schema of trialwright.config.json from what reads it, with the codes of all rules. */
const file = new URL("../docs/config.schema.json", import.meta.url);
const before = await readFile(file, "utf8").catch(() => "");

const descriptions: Readonly<Record<string, string>> = {
  $schema: "The address of this schema.",
  today: "The date that counts as today, so that findings can be repeated.",
  profile: "Where the records stand in their life; chosen for each record when left out.",
  profiles: "Profiles for some files, as patterns of .gitignore; the last one that matches holds.",
  rules: "How loud the findings of a rule are, by its code.",
  acronyms: "Abbreviations that need not be spelt out.",
  suppress: "Findings that are right as they are, each with the reason.",
};

/** Of what stands in an entry under `suppress`, with what zod cannot tell to a JSON schema. */
const ofSuppressions: Readonly<Record<string, object>> = {
  code: {
    description: "The code of the findings.",
    enum: [...rules, ...problemCodes].map(({ code }) => code),
  },
  record: {
    description: "NCT number or protocol ID of the one record; all records when left out.",
  },
  path: {
    description:
      "The element of which the findings are, with all in it: its steps divided by dots, as findings show them. The whole record when left out.",
  },
  reason: {
    description: "Why the findings are right as they are.",
    pattern: "^(?!\\s*\\[[^\\[\\]:]*\\]\\s*$)",
    patternErrorMessage: "Say why the finding is right as it is, in the place of the brackets.",
  },
};

interface Schema {
  readonly properties: Record<string, object>;
}
const { properties, ...head } = z.toJSONSchema(projectConfigSchema, {
  target: "draft-7",
  io: "input",
}) as unknown as Schema;
const { $schema: _, ...level } = z.toJSONSchema(configuredLevel, { target: "draft-7" });
const levelReference = { $ref: "#/definitions/level" };
const { items } = properties.suppress as { readonly items: Schema };
for (const [name, more] of Object.entries(ofSuppressions))
  items.properties[name] = { ...items.properties[name], ...more };
properties.today = { ...properties.today, format: "date" };
const described = Object.entries(properties).map(([name, property]) => [
  name,
  { description: descriptions[name], ...property },
]);
const codes = [...rules, ...problemCodes].map(({ code, title }) => [
  code,
  { title, ...levelReference },
]);
const schema = {
  ...head,
  definitions: { level },
  title: "Trialwright project configuration",
  properties: {
    ...Object.fromEntries(described),
    rules: {
      description: descriptions.rules,
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(codes),
    },
  },
};
const after = formatted("docs/config.schema.json", JSON.stringify(schema));
if (after !== before && argv.includes("--check")) {
  console.error("docs/config.schema.json is out of date: run npm run generate");
  exit(1);
}
if (after !== before) await writeFile(file, after);
