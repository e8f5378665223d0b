import { problemCodes } from "../layouts/problemCodes.ts";
import { rules } from "../rules/all.ts";

/** Every code that a finding may have: of the rules, and of the layouts' own problems. */
export const findingCodes: ReadonlySet<string> = new Set(
  [...rules, ...problemCodes].map(({ code }) => code),
);
