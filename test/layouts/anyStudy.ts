import fc from "fast-check";
import { vocabularies } from "../../server/src/catalogue/vocabularies.ts";
import type { Field, Group } from "../../server/src/layouts/text/field.ts";
import type { Grammar } from "../../server/src/layouts/text/grammar.ts";
import { applyChange } from "../../server/src/study/change.ts";
import type { Path } from "../../server/src/study/path.ts";
import type { Study } from "../../server/src/study/study.ts";
import { line } from "./anyText.ts";

/** Texts that a plain line would not say: bars, blanks at the ends, control characters, odd letters. */
const odd = fc.constantFrom(
  "",
  " ",
  "|",
  "||",
  "| |",
  "| text",
  "text |",
  " | text | ",
  "  indented",
  "blank behind  ",
  "\ttab\t",
  "- dash",
  "* star",
  "-",
  "a: b",
  ":",
  "(Actual)",
  "2024-01 (Actual)",
  "Drug: Aspirin",
  "org_study_id",
  "Not available",
  "NCT01234567",
  "🧪 e\u0301 👩‍🔬",
  "\u00A0",
  "a\u0000b",
  "a\rb",
  "\uD83D",
  "\uFEFFx",
  "\u2028",
  "18 Years",
  "Female",
  "Yes",
);

const oneLine = fc.oneof(line, odd);
const manyLines = fc
  .array(fc.oneof(oneLine, fc.constant("")), { minLength: 2, maxLength: 6 })
  .chain((lines) => fc.constantFrom("\n", "\n", "\n", "\r\n").map((end) => lines.join(end)));
export const anyString = fc.oneof({ weight: 4, arbitrary: oneLine }, manyLines);

function valueFor({ kind, vocabulary }: Field): fc.Arbitrary<unknown> {
  const tokens = vocabulary ? vocabularies[vocabulary].map(({ token }) => token) : ["PHASE1"];
  const usual = {
    line: anyString,
    prose: manyLines,
    token: fc.constantFrom(...tokens),
    tokens: fc.array(fc.constantFrom(...tokens), { maxLength: 3 }),
    phases: fc.constantFrom(["PHASE1", "PHASE2"], ["NA"], []),
    integer: fc.nat(),
    boolean: fc.boolean(),
    date: fc.constantFrom("2024", "2024-02", "2024-02-29", "February 2024"),
    age: fc.constantFrom("18 Years", "1 Month", "N/A", "18"),
    point: fc.constantFrom({ lat: 47.05, lon: -8.31 }, { lat: 0, lon: 180 }),
    json: anyJson,
  }[kind];
  const isList = kind === "tokens" || kind === "phases";
  const unusual = isList ? fc.array(anyString, { maxLength: 3 }) : anyString;
  return fc.oneof(
    { weight: 6, arbitrary: usual },
    { weight: 2, arbitrary: unusual },
    { weight: 1, arbitrary: anyJson },
  );
}

const anyJson: fc.Arbitrary<unknown> = fc
  .jsonValue({ maxDepth: 2 })
  // No text of a study tells 0 from -0.
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

type Setting = readonly [Path, unknown];

function settingsOf(group: Group): fc.Arbitrary<readonly Setting[]> {
  const scalars = [...group.fields, ...(group.body ? [group.body] : [])];
  const own = some(scalars).chain((fields) =>
    fc.tuple(...fields.map((field) => valueIn(field).map((value): Setting => [field.path, value]))),
  );
  const { item } = group;
  if (!item) return own;
  const items = fc
    .array(itemOf(item.fields), { maxLength: 3 })
    .map((list): readonly Setting[] => (list.length === 0 ? [] : [[item.path, list]]));
  return fc.tuple(own, items).map((all) => all.flat());
}

function valueIn(field: Field): fc.Arbitrary<unknown> {
  return field.repeated ? fc.array(anyString, { maxLength: 3 }) : valueFor(field);
}

function itemOf(fields: readonly Field[]): fc.Arbitrary<object> {
  const own = fields.filter(({ path }) => path.length === 1);
  const nested = fields.filter(({ path }) => path.includes("*"));
  const name = String(nested[0]?.path[0]);
  const inner = nested.map((field) => ({ ...field, path: field.path.slice(2) }));
  const object = (of: readonly Field[]) =>
    some(of).chain((chosen) =>
      fc.record(
        Object.fromEntries(chosen.map((field) => [String(field.path[0]), valueIn(field)])),
        { noNullPrototype: true },
      ),
    );
  if (nested.length === 0) return object(own);
  return fc
    .tuple(object(own), fc.array(object(inner), { maxLength: 3 }), fc.boolean())
    .map(([item, list, has]) => (has ? { ...item, [name]: list } : item));
}

function some(fields: readonly Field[]): fc.Arbitrary<readonly Field[]> {
  return fc.subarray([...fields]);
}

/** A study with any part of what a layout has labels for, odd values and unknown elements among it. */
export function anyStudy({ groups }: Grammar): fc.Arbitrary<Study> {
  const modules = ["statusModule", "oversightModule", "a module", "x.y"];
  const unknown = fc.tuple(fc.constantFrom(...modules), fc.constantFrom("a", "b c", "é"), anyJson);
  const parts = fc.subarray([...groups]).chain((some) => fc.tuple(...some.map(settingsOf)));
  return fc.tuple(parts, fc.array(unknown, { maxLength: 2 })).map(([settings, others]) => {
    let study: Study = { protocolSection: {} };
    const set = (path: Path, value: unknown) => {
      study = applyChange(study, { kind: "set", path, value });
    };
    for (const [path, value] of settings.flat()) set(path, value);
    for (const [module, name, value] of others) set(["protocolSection", module, name], value);
    return study;
  });
}
