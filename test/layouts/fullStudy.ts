import { vocabularies } from "../../server/src/catalogue/vocabularies.ts";
import type { Field, Group } from "../../server/src/layouts/text/field.ts";
import type { Grammar } from "../../server/src/layouts/text/grammar.ts";
import { applyChange } from "../../server/src/study/change.ts";
import type { Path } from "../../server/src/study/path.ts";
import type { Study } from "../../server/src/study/study.ts";

/** A study with a value for every element that a text layout holds, two items in every list. */
export function fullStudy(grammar: Grammar): Study {
  let study: Study = { protocolSection: {} };
  const set = (path: Path, value: unknown) => {
    study = applyChange(study, { kind: "set", path, value });
  };
  for (const group of grammar.groups) {
    for (const field of [...group.fields, ...(group.body ? [group.body] : [])])
      set(
        field.path,
        listed(field, (nth) => valueFor(field, nth)),
      );
    for (const index of [0, 1]) setItem(group, index, set);
  }
  return study;
}

function setItem({ item }: Group, index: number, set: (path: Path, value: unknown) => void): void {
  for (const field of item?.fields ?? []) {
    const at = [...(item?.path ?? []), index];
    const inner = (nested: number) => field.path.map((step) => (step === "*" ? nested : step));
    for (const nested of field.path.includes("*") ? [0, 1] : [0])
      set(
        [...at, ...inner(nested)],
        listed(field, (nth) => valueFor(field, index * 4 + nested * 2 + nth)),
      );
  }
}

function listed(field: Field, value: (nth: number) => unknown): unknown {
  return field.repeated ? [value(0), value(1)] : value(0);
}

/** A value of the field's kind; different for each `nth`. */
export function valueFor({ kind, path, vocabulary, labels }: Field, nth = 0): unknown {
  const name = String(path.at(-1));
  switch (kind) {
    case "token":
    case "tokens": {
      const terms = vocabulary ? vocabularies[vocabulary] : [];
      const tokens = terms.map(({ token }) => token);
      return kind === "token" ? tokens[nth % tokens.length] : tokens.slice(0, 2);
    }
    case "phases":
      return ["PHASE2", "PHASE3"];
    case "integer":
      return 42 + nth;
    case "boolean":
      return labels.join("").length % 2 === nth % 2;
    case "date":
      return `2024-0${1 + (labels.join("").length % 9)}-1${nth}`;
    case "point":
      return { lat: 40.5 + nth, lon: -3.25 };
    case "json":
      return [nth];
    case "age":
      return name === "minimumAge" ? "18 Years" : "6 Months";
    case "prose":
      return `The ${name} ${nth}, first line: of several.\n\nA second paragraph.\n* and a list`;
    case "line":
      if (/nctid/i.test(name)) return `NCT0123456${nth}`;
      return /url|link/i.test(name) ? `https://example.org/${name}/${nth}` : `Some ${name} ${nth}`;
  }
}
