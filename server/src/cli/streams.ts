import type { Output } from "./output.ts";

/** The standard streams of a command. */
export interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Output;
  readonly stderr: Output;
}
