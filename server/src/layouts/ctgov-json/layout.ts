import type { Layout } from "../layout.ts";
import { jsonCompletionPlaces } from "./completionPlaces.ts";
import { detectCtgovJson } from "./detect.ts";
import { editJson } from "./edit/editJson.ts";
import { parseCtgovJson } from "./parse.ts";
import type { JsonRecord } from "./record.ts";

export const ctgovJson: Layout = {
  id: "ctgov-json",
  name: "ClinicalTrials.gov JSON",
  detect: detectCtgovJson,
  parse: parseCtgovJson,
  edit: (text, record, changes) => editJson(text, record as JsonRecord, changes),
  completionPlaces: jsonCompletionPlaces,
};
