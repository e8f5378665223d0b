export interface Result {
  readonly name: string;
  readonly milliseconds: number;
  /** Why it failed, with the stack. */
  readonly failure?: string;
  /** Why it was not run to its end. */
  readonly skipped?: string;
}

/** Thrown by `skip`. */
class Skipped extends Error {}

const tests: { readonly name: string; readonly body: () => Promise<void> }[] = [];

/** Adds a test to the list that `runTests` works through in order. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Ends the running test as skipped. */
export function skip(reason: string): never {
  throw new Skipped(reason);
}

export async function runTests(): Promise<Result[]> {
  const results: Result[] = [];
  for (const { name, body } of tests) {
    const started = performance.now();
    let outcome: Pick<Result, "failure" | "skipped"> = {};
    try {
      await body();
    } catch (error) {
      if (error instanceof Skipped) outcome = { skipped: error.message };
      else outcome = { failure: (error instanceof Error && error.stack) || String(error) };
    }
    results.push({ name, milliseconds: performance.now() - started, ...outcome });
  }
  return results;
}
