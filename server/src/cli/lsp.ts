/**
 * Serves the client on standard input and output until it goes. The exit code is the protocol's:
 * 0 after a shutdown request, else 1, so none is given here.
 */
export async function startLanguageServer(): Promise<undefined> {
  // Loaded only here: the other commands need no server. It finds --stdio among the arguments.
  await import("../transport/node.ts");
}
