// `npm run measure [-- --write]`: what the rules say of accepted records, and published
// measurements beside ours; --write puts the figures into docs/trust.md.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { figuresOf, trustPage, withFigures } from "./page.ts";
import { absent, readStudies } from "./studies.ts";

const args = process.argv.slice(2);
if (args.some((arg) => arg !== "--write")) {
  console.error("Usage: npm run measure [-- --write]");
  process.exitCode = 2;
} else if (absent) {
  console.log(`Nothing to measure: ${absent}.`);
} else {
  const figures = figuresOf(readStudies());
  console.log(figures);
  if (args.includes("--write"))
    writeFileSync(trustPage, withFigures(readFileSync(trustPage, "utf8"), figures));
}
