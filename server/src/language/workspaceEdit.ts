import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { TextChange } from "../layouts/layout.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

/** Carries the version, so that an edit for an older text is refused. */
export function workspaceEdit(snapshot: Snapshot, changes: readonly TextChange[]): WorkspaceEdit {
  const { uri, version } = snapshot;
  const edits = changes.map((change) => ({
    range: snapshot.rangeOf(change),
    newText: change.newText,
  }));
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
