import type { StudyType } from "../../catalogue/element.ts";
import { elements } from "../../catalogue/elements.ts";
import { type Path, valueAt } from "../../study/path.ts";
import { rule } from "../rule.ts";
import { wordFor } from "../wordFor.ts";

const typePath: Path = ["protocolSection", "designModule", "studyType"];

/** Design elements that a study of the type does not have, by the catalogue. */
const foreign: { readonly [type in StudyType]: readonly ForeignElement[] } = {
  INTERVENTIONAL: foreignTo("INTERVENTIONAL"),
  OBSERVATIONAL: foreignTo("OBSERVATIONAL"),
  EXPANDED_ACCESS: foreignTo("EXPANDED_ACCESS"),
};

interface ForeignElement {
  readonly name: string;
  readonly path: Path;
  /** The part of the design module that it is or stands in. */
  readonly part: string;
  /** The path below that. */
  readonly below: Path;
  readonly home: readonly StudyType[];
}

function foreignTo(type: StudyType): readonly ForeignElement[] {
  return elements.flatMap(({ name, path, section, appliesTo }) => {
    if (section !== "design" || appliesTo.includes(type) || path?.[1] !== "designModule") return [];
    const place = path.at(-1) === "*" ? path.slice(0, -1) : path;
    const [, , part = "", ...below] = place;
    return [{ name, path: place, part, below, home: appliesTo }];
  });
}

export default rule({
  code: "design/foreign-block",
  title: "Element of another study type",
  kind: "consistency",
  severity: "error",
  source:
    "Upload schema v2018.05.08: one design block, by study type; public XML schema 2019.02.14",
  check(record, report) {
    const { designModule } = record.protocol;
    const type = designModule?.studyType;
    if (!isStudyType(type)) return;
    const parts = designModule as Parts;
    if (!mayHoldForeign(parts, type)) return;
    for (const { name, path, part, below, home } of foreign[type]) {
      const whole = parts[part];
      if (whole === undefined) continue;
      const value = valueAt(whole, below);
      if (value === undefined || value === false || isNotApplicable(value)) continue;
      const word = wordFor("StudyType", type).toLowerCase();
      report({
        at: path,
        message: `The record gives a value for ${name}, which belongs to ${home.map((other) => wordFor("StudyType", other).toLowerCase()).join(" and ")} studies, but its study type is ${word}. The upload format has no place for it: remove it, or correct the study type.`,
        related: [{ at: typePath, message: `The study type is ${word}` }],
        fixes: [
          {
            title: `Remove the value for ${name}`,
            safe: false,
            changes: [{ kind: "remove", path }],
          },
        ],
      });
    }
  },
});

type Parts = Readonly<Record<string, unknown>>;

/** The names of parts of the design module, and of what stands in its `designInfo`. */
const foreignNames: { readonly [type in StudyType]: ReadonlySet<string> } = {
  INTERVENTIONAL: namesOf(foreign.INTERVENTIONAL),
  OBSERVATIONAL: namesOf(foreign.OBSERVATIONAL),
  EXPANDED_ACCESS: namesOf(foreign.EXPANDED_ACCESS),
};

function namesOf(all: readonly ForeignElement[]): ReadonlySet<string> {
  return new Set(all.map(({ part, below }) => (part === "designInfo" ? String(below[0]) : part)));
}

/** The names that a record has are few; to ask it for all that it might have takes longer. */
function mayHoldForeign(parts: Parts, type: StudyType): boolean {
  const names = foreignNames[type];
  for (const name in parts) if (names.has(name)) return true;
  const info = parts.designInfo as Parts | undefined;
  for (const name in info) if (names.has(name)) return true;
  return false;
}

function isStudyType(type: string | undefined): type is StudyType {
  return type === "INTERVENTIONAL" || type === "OBSERVATIONAL" || type === "EXPANDED_ACCESS";
}

/** "Not applicable" and an empty list say nothing that is foreign. */
function isNotApplicable(value: unknown): boolean {
  return Array.isArray(value) ? value.every((item) => item === "NA") : value === "NA";
}
