import { type CodeAction, CodeActionKind, type WorkspaceEdit } from "vscode-languageserver-types";
import { suppressionComment } from "../layouts/suppression.ts";
import { fillIn } from "../rules/fillIn.ts";
import type { StudyRecord } from "../study/record.ts";
import { type ConfiguredSuppression, projectConfigName } from "../workspace/projectConfig.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { withConfiguredSuppression } from "./configText.ts";
import type { PlacedFinding } from "./findings.ts";
import { workspaceEdit } from "./workspaceEdit.ts";

/** The configuration of a document's project. */
export interface ConfigFile {
  readonly uri: string;
  /** Undefined for one that is not there yet. */
  readonly text: string | undefined;
  /** Null for one that is in no editor. */
  readonly version: number | null;
}

/** What only the author knows; `suppression/reason-missing` asks for it until it is replaced. */
const reason = fillIn("why this is right");

/**
 * Says that a finding is right as it is, with a reason to fill in: by a comment above it, or, in a
 * layout without comments, by an entry of the project's configuration.
 */
export function suppressAction(
  snapshot: Snapshot,
  finding: PlacedFinding,
  config: ConfigFile | undefined,
): CodeAction | undefined {
  if (finding.code.startsWith("suppression/")) return undefined;
  const { layout, text, records } = snapshot;
  const kind = CodeActionKind.QuickFix;
  if (layout?.comment) {
    const edit = layout.comment(
      text,
      finding.range.start,
      suppressionComment(finding.code, reason),
    );
    const title = `Suppress ${finding.code} here (with a reason)…`;
    return edit && { title, kind, edit: workspaceEdit(snapshot, [edit]) };
  }
  const record = records[finding.record];
  if (!config || !record) return undefined;
  const edit = configEdit(config, configured(finding, record));
  return (
    edit && {
      title: `Suppress ${finding.code} in ${projectConfigName} (with a reason)…`,
      kind,
      edit,
    }
  );
}

function configured({ code, at }: PlacedFinding, { study }: StudyRecord): ConfiguredSuppression {
  const { nctId, orgStudyIdInfo } = study.protocolSection.identificationModule ?? {};
  const record = nctId ?? orgStudyIdInfo?.id;
  return { code, ...(record ? { record } : {}), path: at.join("."), reason };
}

function configEdit(
  { uri, text, version }: ConfigFile,
  entry: ConfiguredSuppression,
): WorkspaceEdit | undefined {
  const edits = withConfiguredSuppression(text ?? "{}\n", entry);
  if (!edits) return undefined;
  const textDocument = { uri, version };
  if (text !== undefined) return { documentChanges: [{ textDocument, edits: [...edits] }] };
  const start = { line: 0, character: 0 };
  const newText = `${JSON.stringify({ suppress: [entry] }, undefined, 2)}\n`;
  return {
    documentChanges: [
      { kind: "create", uri, options: { ignoreIfExists: true } },
      { textDocument, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}
