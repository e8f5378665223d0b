import { readFile, writeFile } from "node:fs/promises";
import { argv, exit } from "node:process";
import * as z from "zod/mini";
import { type Setting, settings } from "../server/src/workspace/settings.ts";

/** Writes the settings of the manifest from the schema that the server checks them with. */
const manifest = new URL("../package.json", import.meta.url);
const before = await readFile(manifest, "utf8");
const json = JSON.parse(before);
json.contributes.configuration = {
  title: "Trialwright",
  properties: Object.fromEntries(
    Object.entries<Setting>(settings).map(([name, setting], order) => [
      `trialwright.${name}`,
      property(setting, order),
    ]),
  ),
};
const after = `${JSON.stringify(json, null, 2)}\n`;
if (after !== before && argv.includes("--check")) {
  console.error(
    "package.json: its settings differ from server/src/workspace/settings.ts; run npm run generate",
  );
  exit(1);
}
if (after !== before) await writeFile(manifest, after);

function property(
  { schema, description, scope, enumDescriptions }: Setting,
  order: number,
): Record<string, unknown> {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: "input" }) as Record<
    string,
    unknown
  >;
  return {
    ...shape,
    scope,
    order,
    markdownDescription: description,
    ...(enumDescriptions ? { markdownEnumDescriptions: enumDescriptions } : {}),
  };
}
