/** A command line that cannot be carried out as it stands. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly #command: string | undefined;

  constructor(message: string, command?: string) {
    super(message);
    this.#command = command;
  }

  report(): string {
    const help = this.#command ? `trialwright ${this.#command} --help` : "trialwright --help";
    return `trialwright: ${this.message}\nRun "${help}" to see what can be given.\n`;
  }
}
