import type { CheckCommand } from "../checkArguments.ts";
import type { Noter, Reporter, View } from "../report.ts";
import { github, githubNote } from "./github.ts";
import { json, jsonNote } from "./json.ts";
import { ndjson } from "./ndjson.ts";
import { pretty, prettyNoter } from "./pretty.ts";
import { sarif, sarifNote } from "./sarif.ts";

type Format = CheckCommand["format"];

/** What runs beside each text, perhaps in another thread than the reporter. */
export function noterFor(format: Format, view: View): Noter {
  switch (format) {
    case "pretty":
      return prettyNoter(view);
    case "json":
    case "ndjson":
      return jsonNote;
    case "sarif":
      return sarifNote;
    case "github":
      return githubNote;
  }
}

export function reporterFor(format: Format, view: View): Reporter {
  switch (format) {
    case "pretty":
      return pretty(view);
    case "json":
      return json();
    case "ndjson":
      return ndjson();
    case "sarif":
      return sarif();
    case "github":
      return github();
  }
}
