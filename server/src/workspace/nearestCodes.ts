import leven from "leven";
import { findingCodes } from "./findingCodes.ts";

/** Codes that a slip of the keyboard or a forgotten section could have made into `given`. */
export function nearestCodes(given: string): readonly string[] {
  const wanted = given.toLowerCase();
  return [...findingCodes]
    .map((code) => {
      const name = code.slice(code.indexOf("/") + 1);
      const distance = code.includes(wanted)
        ? 0
        : Math.min(leven(wanted, code), leven(wanted, name));
      return { code, distance };
    })
    .filter(({ code, distance }) => distance <= Math.max(3, code.length / 4))
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, 3)
    .map(({ code }) => code);
}
