import type { Layout } from "../layout.ts";
import { jsonCompletionPlaces } from "./completionPlaces.ts";
import { detectCtgovJson } from "./detect.ts";
import { editJson } from "./edit/editJson.ts";
import { parseCtgovJson } from "./parse.ts";
import { printCtgovJson } from "./print.ts";
import type { JsonRecord } from "./record.ts";

export const ctgovJson: Layout = {
  id: "ctgov-json",
  name: "ClinicalTrials.gov JSON",
  extension: ".json",
  fileEndings: [".json", ".jsonc", ".ndjson", ".jsonl"],
  languages: ["json", "jsonc", "jsonl"],
  holdsSeveral: true,
  detect: detectCtgovJson,
  parse: parseCtgovJson,
  edit: (text, record, changes) => editJson(text, record as JsonRecord, changes),
  print: printCtgovJson,
  // Whatever a study holds, JSON can say it beside what the registry's API gives.
  notHeld: () => [],
  completionPlaces: jsonCompletionPlaces,
};
