import { elementAt } from "../../catalogue/elements.ts";
import type { NotHeld } from "../../layouts/layout.ts";
import type { Path } from "../../study/path.ts";
import { plural } from "../report.ts";

interface Loss {
  readonly element: string;
  readonly why: string;
  count: number;
}

/** What a target cannot hold, counted by element and reason over all records. */
export class Losses {
  readonly #losses = new Map<string, Loss>();
  #values = 0;
  #records = 0;

  get values(): number {
    return this.#values;
  }

  add(notHeld: readonly NotHeld[]): void {
    if (notHeld.length > 0) this.#records++;
    for (const { path, why } of notHeld) {
      const element = nameOf(path);
      const key = `${element}\n${why}`;
      const known = this.#losses.get(key);
      if (known) known.count++;
      else this.#losses.set(key, { element, why, count: 1 });
      this.#values++;
    }
  }

  /** `12 values of 3 elements in 2 records`. */
  summary(): string {
    const elements = new Set([...this.#losses.values()].map(({ element }) => element));
    return `${plural(this.#values, "value")} of ${plural(elements.size, "element")} in ${plural(this.#records, "record")}`;
  }

  /** One line for each element and reason, in the order in which they came. */
  lines(): readonly string[] {
    return [...this.#losses.values()].map(
      ({ element, why, count }) => `  ${element}: ${plural(count, "value")}. ${why}`,
    );
  }
}

/** Beside these the parts of a study, such as its results, are held whole or not at all. */
const divided: ReadonlySet<string | number | undefined> = new Set([
  "protocolSection",
  "registrationSection",
]);

/** The registry's name of the element with its path, without the numbers of its items. */
function nameOf(path: Path): string {
  const [top] = path;
  if (!divided.has(top)) return String(top);
  const steps = path.map((step) => (typeof step === "number" ? "*" : step));
  const written = steps.filter((step) => step !== "*").join(".");
  const element = elementAt(path);
  return element ? `${element.name} (${written})` : written;
}
