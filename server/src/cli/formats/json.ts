import type { Range } from "vscode-languageserver-types";
import { toPointer } from "../../study/path.ts";
import type { Problem } from "../input.ts";
import { pathOfPage } from "../package.ts";
import type { CheckedFile, Reporter } from "../report.ts";

/** What `--format json` writes; docs/cli-output.schema.json describes it and must change with it. */
interface JsonFile {
  readonly path: string;
  readonly layout: string | null;
  readonly records: readonly { readonly nctId: string | null; readonly profile: string }[];
  readonly diagnostics: readonly JsonDiagnostic[];
  /** Stretches of text that no element takes. */
  readonly unrecognised: number;
  readonly problem?: Pick<Problem, "kind" | "message">;
}

interface JsonDiagnostic {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly record: number;
  readonly path: string;
  readonly range: Range;
  readonly docs: string;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
}

/** One line for each file, so that a difference between two reports is easy to see. */
export function json(): Reporter {
  let before = '{"version":1,"files":[\n';
  const entry = (file: JsonFile) => {
    const text = before + JSON.stringify(file);
    before = ",\n";
    return text;
  };
  return {
    file: (file) => entry(jsonFile(file)),
    // A file that was checked has its entry already, and `problem` tells of the others only.
    problem: ({ path, kind, message }) =>
      kind === "unrecognised" || kind === "unreadable"
        ? entry({
            path,
            layout: null,
            records: [],
            diagnostics: [],
            unrecognised: 0,
            problem: { kind, message },
          })
        : "",
    end: ({ files, records, counts }) => {
      const summary = {
        files,
        records,
        errors: counts.error,
        warnings: counts.warning,
        informations: counts.information,
        hints: counts.hint,
      };
      const opening = before.startsWith("{") ? before : "\n";
      return `${opening}],"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}

function jsonFile({ path, snapshot, profiles, findings }: CheckedFile): JsonFile {
  return {
    path,
    layout: snapshot.layout?.id ?? null,
    records: snapshot.records.map(({ study }, i) => ({
      nctId: study.protocolSection.identificationModule?.nctId ?? null,
      profile: profiles[i] ?? "auto",
    })),
    diagnostics: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      record: finding.record,
      path: toPointer(finding.at),
      range: snapshot.rangeOf(finding.range),
      docs: pathOfPage(finding.code),
      fixes: (finding.fixes ?? []).map(({ title, safe }) => ({ title, safe })),
    })),
    unrecognised: snapshot.records.reduce((sum, { unrecognised }) => sum + unrecognised.length, 0),
  };
}
