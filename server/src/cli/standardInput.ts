import { resolve } from "node:path";
import { uriOfPath } from "../workspace/diskFiles.ts";
import { largestFile, tooLarge } from "../workspace/files.ts";
import type { Inputs } from "./collectInputs.ts";

/** The content of an input that is no file. */
export interface GivenText {
  readonly bytes: Uint8Array;
}

/** All of standard input as the only input; a problem in its place where that is too much. */
export async function standardInput(
  stream: NodeJS.ReadStream,
  name = "stdin.trial",
): Promise<Inputs & { readonly given?: GivenText }> {
  const bytes = await readAll(stream);
  if (!bytes) {
    const problem = { path: name, kind: "unreadable", message: tooLarge().message } as const;
    return { inputs: [], problems: [problem] };
  }
  const uri = uriOfPath(resolve(name));
  return { inputs: [{ uri, path: name, isNamed: true }], problems: [], given: { bytes } };
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > largestFile) return undefined;
  }
  return Buffer.concat(chunks);
}
