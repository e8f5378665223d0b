import * as vscode from "vscode";

/** What takes longer shows progress that can be cancelled, in milliseconds. */
const patience = 500;

/** Runs `work`; undefined when the author cancels it. */
export async function progressIfSlow<Result>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result | undefined> {
  const source = new vscode.CancellationTokenSource();
  const result = work(source.token);
  const show = () =>
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (_progress, token) => {
        token.onCancellationRequested(() => source.cancel());
        await result.catch(() => {});
      },
    );
  const timer = setTimeout(show, patience);
  try {
    return await result;
  } catch (error) {
    if (source.token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
