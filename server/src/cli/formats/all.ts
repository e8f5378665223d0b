import type { CheckCommand } from "../checkArguments.ts";
import type { Output } from "../output.ts";
import type { Reporter } from "../report.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";

export function reporterFor(format: CheckCommand["format"], output: Output): Reporter {
  switch (format) {
    case "pretty":
      return pretty(output);
    case "json":
      return json();
    case "sarif":
      return sarif();
    case "github":
      return github();
  }
}
