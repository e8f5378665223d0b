import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";

/**
 * Runs a request so that a failure costs one answer: cancelled work ends as cancelled, an error
 * becomes a log line and the `empty` answer, which may be an error itself.
 */
export async function answer<Result>(
  name: string,
  token: CancellationToken,
  empty: Result | ResponseError<never>,
  log: (message: string) => void,
  work: () => Result | Promise<Result>,
): Promise<Result | ResponseError<never>> {
  // The queue may hold a cancellation behind this request: let it be read first.
  await new Promise((resolve) => setImmediate(resolve));
  if (token.isCancellationRequested) return cancelled();
  try {
    const result = await work();
    return token.isCancellationRequested ? cancelled() : result;
  } catch (error) {
    if (error instanceof ResponseError) return error as ResponseError<never>;
    log(
      `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return empty;
  }
}

function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}
