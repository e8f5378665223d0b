import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { Script } from "node:vm";

const digestLength = 32;
/** By so much what is kept must grow before it is written again. */
const worthWriting = 1.05;

/**
 * Runs a bundled CommonJS program with the code that V8 made of it when it ran before, which is kept in
 * the folder. Nearly all functions are compiled when they are first called, and a first document calls
 * hundreds; the compile cache of Node does not keep those. Without a readable or writable folder the
 * program runs all the same.
 */
export function runWithCompiledCode(program: string, folder: string): void {
  const source = readFileSync(program);
  const file = join(folder, `${basename(program)}.code`);
  const kept = readKept(file, source);
  const script = new Script(wrapped(source.toString()), {
    filename: program,
    ...(kept && { cachedData: kept }),
  });
  // V8 refuses what it compiled in another version, or with other options.
  const keptLength = kept && script.cachedDataRejected === false ? kept.length : 0;
  process.once("exit", () => {
    try {
      const code = script.createCachedData();
      if (code.length > keptLength * worthWriting) keep(file, source, code);
    } catch {
      // It only makes the next start faster; and what is thrown here would keep the process from ending.
    }
  });
  const module = { exports: {} };
  const run: (...values: readonly unknown[]) => void = script.runInThisContext();
  run(module.exports, createRequire(program), module, program, dirname(program));
}

/** As Node does it. */
function wrapped(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${source}\n});`;
}

/** Undefined where nothing is kept, or it is of another program or not as it was written. */
function readKept(file: string, source: Buffer): Buffer | undefined {
  try {
    const content = readFileSync(file);
    const code = content.subarray(digestLength);
    return digest(source, code).equals(content.subarray(0, digestLength)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, as other windows read it. */
function keep(file: string, source: Buffer, code: Buffer): void {
  const own = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(own, Buffer.concat([digest(source, code), code]));
    renameSync(own, file);
  } finally {
    rmSync(own, { force: true });
  }
}

/** V8 itself compares no more of a source than its length. */
function digest(source: Buffer, code: Buffer): Buffer {
  return createHash("sha256").update(source).update(code).digest();
}
