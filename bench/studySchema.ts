import * as z from "zod/mini";
import { elementAt } from "../server/src/catalogue/elements.ts";
import { vocabularies } from "../server/src/catalogue/vocabularies.ts";
import { vocabularyAt } from "../server/src/catalogue/vocabularyAt.ts";
import type { Path } from "../server/src/study/path.ts";
import { protocolSection } from "../server/src/study/schema.ts";

interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  required?: string[];
  enum?: readonly string[];
  description?: string;
  maxLength?: number;
  pattern?: string;
}

/**
 * A JSON schema of the study with what our catalogue knows and JSON Schema can say: value sets,
 * lengths, dates, required elements, and definitions to show on hover.
 */
export function studySchema(): object {
  const { $schema: _, ...study } = z.toJSONSchema(z.object({ protocolSection }), {
    // The server of the bench speaks this draft in full.
    target: "draft-7",
  });
  annotate(study as JsonSchema, []);
  return study;
}

function annotate(schema: JsonSchema, path: Path): void {
  const element = elementAt(path, "INTERVENTIONAL");
  if (element) schema.description = element.definition;
  if (schema.type === "string") {
    const vocabulary = vocabularyAt(path, "INTERVENTIONAL");
    if (vocabulary) schema.enum = vocabularies[vocabulary].map(({ token }) => token);
    if (element?.maxLength !== undefined) schema.maxLength = element.maxLength;
    if (element?.kind === "nct") schema.pattern = "^NCT\\d{8}$";
    if (path.at(-1) === "date") schema.pattern = "^\\d{4}-\\d{2}(-\\d{2})?$";
  }
  if (schema.items) annotate(schema.items, [...path, 0]);
  const properties = Object.entries(schema.properties ?? {});
  for (const [name, property] of properties) annotate(property, [...path, name]);
  const required = properties.map(([name]) => name).filter((name) => isRequired([...path, name]));
  if (required.length > 0) schema.required = required;
}

function isRequired(path: Path): boolean {
  // An outcome may be left out of these lists, but not its title and time frame.
  if (path[1] === "outcomesModule" && ["measure", "timeFrame"].includes(String(path.at(-1))))
    return true;
  const element = elementAt(path, "INTERVENTIONAL");
  const ownPath = element?.path?.length === path.length;
  return ownPath && (element.requirement === "always" || element.requirement === "fromFinalRule");
}
