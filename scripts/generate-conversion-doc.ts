import {
  clinicalStudy,
  definitionsFrom,
} from "../server/src/layouts/prs-xml/schema/clinicalStudy.ts";
import type { XmlDefinition } from "../server/src/layouts/prs-xml/schema/definition.ts";
import { heldInPart, type Unheld, unheld } from "../server/src/layouts/prs-xml/unheld.ts";
import { unheldInText } from "../server/src/layouts/text/print/notHeldInText.ts";
import { writeTables } from "./tables-in-page.ts";

/*
 * Writes the tables of docs/conversion.md (what each layout cannot hold) from the data that the
 * layouts print by. With --check it writes nothing and fails where the page would change.
 */

writeTables("docs/conversion.md", "generate-conversion-doc.ts", tables());

function tables(): string {
  const parts = [
    "## What `page` and `list` do not hold",
    reasons(Object.entries(unheldInText).map(([path, why]) => ({ path, why }))),
    "## What `ctgov-json` does not hold",
    "Nothing: it holds every study whole.",
    "## What `prs-xml` does not hold",
    "Beside these, what the registry's description of its structure does not know.",
    reasons(unheld),
    "## What `prs-xml` holds in part",
    "These elements are kept, but not with every value or as often.",
    reasons(heldInPart),
    "## Where an upload has each element",
    "The place is that below `clinical_study`. What the registry no longer uses is left out.",
    table(["Element", "Place in the upload"], placeRows()),
  ];
  return parts.join("\n\n");
}

function reasons(rows: readonly Unheld[]): string {
  return table(
    ["Element", "Why"],
    rows.map(({ path, why }) => [code(shortPath(path)), why]),
  );
}

function placeRows(): readonly (readonly string[])[] {
  const places = new Map<string, string[]>();
  for (const definition of definitionsFrom(clinicalStudy)) {
    if (definition.deprecated || definition.children.length > 0) continue;
    for (const path of pathsOf(definition)) {
      const place = definition.block ? `${definition.location}/textblock` : definition.location;
      places.set(path, [...(places.get(path) ?? []), place]);
    }
  }
  return [...places]
    .map(([path, found]) => [code(path), found.map(code).join(", ")])
    .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}

function pathsOf({ value, name, parent }: XmlDefinition): readonly string[] {
  const combined = parent?.combinations.filter(({ parts }) => parts.includes(name)) ?? [];
  const paths = value ? [value.path] : combined.flatMap((combination) => combination.paths);
  return paths.map((path) => shortPath(path.join(".")));
}

/** `armsInterventionsModule.armGroups[].label`; the section that nearly all are in is left out. */
function shortPath(path: string): string {
  return path.replace(/^protocolSection\./, "").replaceAll(".*", "[]");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function code(words: string): string {
  return `\`${words}\``;
}
