import leven from "leven";
import { valueAt } from "../../study/path.ts";
import { type Shape, shapeAt } from "../../study/shape.ts";
import type { Problem, ProblemFix } from "../layout.ts";
import { severityOfProblem } from "../problemCodes.ts";
import type { Misfit } from "./conform.ts";
import type { JsonRecord } from "./record.ts";
import type { SyntaxProblem } from "./syntaxProblem.ts";

/** What the rules cannot see: broken syntax, values of the wrong type, misspelt names in a draft. */
export function problemsOf(
  records: readonly JsonRecord[],
  slips: readonly SyntaxProblem[],
): readonly Problem[] {
  const problems: Problem[] = slips.map(({ range, message }) => ({
    code: "ctgov-json/syntax",
    severity: severityOfProblem("ctgov-json/syntax"),
    range,
    message,
  }));
  for (const record of records) {
    for (const misfit of record.misfits)
      if (misfit.value !== null) problems.push(wrongType(record, misfit));
    if (isDraft(record)) problems.push(...misspelt(record));
  }
  return problems.toSorted((a, b) => a.range.start - b.range.start);
}

const typeNames: { readonly [kind in Shape["kind"]]: string } = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  object: "an object",
  anything: "a value",
};

function wrongType({ source }: JsonRecord, { path, value }: Misfit): Problem {
  const shape = shapeAt(path) ?? { kind: "anything" };
  const range = source.rangeOf(path, "value");
  const meant = converted(value, shape);
  const place = source.find(path);
  const literal = place && {
    start: source.tape.start(place.node),
    end: source.tape.end(place.node),
  };
  const isItem = typeof path.at(-1) === "number";
  const name = path.findLast((step) => typeof step === "string") ?? "The study";
  return {
    code: "ctgov-json/wrong-type",
    severity: severityOfProblem("ctgov-json/wrong-type"),
    range,
    means: path,
    message: `${isItem ? `An item of "${name}"` : `"${name}"`} is ${typeNames[kindOf(value)]} here, and the registry has ${typeNames[shape.kind]} there. It is not read as a value until it is one.`,
    ...(meant !== undefined &&
      literal && {
        fixes: [
          {
            title: `Make it ${typeNames[shape.kind]}`,
            safe: true,
            edits: [{ ...literal, newText: JSON.stringify(meant) }],
          },
        ],
      }),
  };
}

function kindOf(value: unknown): Shape["kind"] {
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "object";
}

/** The same value in the right type, where there is no doubt. */
function converted(value: unknown, shape: Shape): unknown {
  if (shape.kind === "text" && typeof value === "number") return String(value);
  if (shape.kind === "list" && typeof value === "string" && shape.item.kind === "text")
    return [value];
  if (typeof value !== "string") return undefined;
  if (shape.kind === "number" && /^(?:0|[1-9]\d{0,8})$/.test(value.trim())) return Number(value);
  if (shape.kind === "boolean") return truths.get(value.trim().toLowerCase());
  return undefined;
}

const truths = new Map([
  ["true", true],
  ["yes", true],
  ["false", false],
  ["no", false],
]);

/** What the registry gives out may hold elements that its description does not know yet. */
function isDraft({ study }: JsonRecord): boolean {
  return !study.protocolSection.identificationModule?.nctId;
}

function misspelt(record: JsonRecord): readonly Problem[] {
  return record.unknown.flatMap((path) => {
    const [name, parent] = [String(path.at(-1)), path.slice(0, -1)];
    const shape = shapeAt(parent);
    const meant = shape?.kind === "object" ? nearest(name, shape.names) : undefined;
    if (meant === undefined) return [];
    const range = record.source.rangeOf(path, "key");
    const isTaken = valueAt(record.study, [...parent, meant]) !== undefined;
    const fix: ProblemFix = {
      title: `Change to "${meant}"`,
      safe: true,
      edits: [{ ...range, newText: meant }],
    };
    return [
      {
        code: "ctgov-json/misspelt-name",
        severity: severityOfProblem("ctgov-json/misspelt-name"),
        range,
        means: [...parent, meant],
        message: `The registry knows no "${name}" here and would not read it. "${meant}" is probably meant.`,
        ...(!isTaken && { fixes: [fix] }),
      },
    ];
  });
}

function nearest(name: string, names: readonly string[]): string | undefined {
  const most = name.length < 6 ? 1 : name.length < 12 ? 2 : 3;
  const near = names.filter(
    (known) =>
      known.toLowerCase() === name.toLowerCase() ||
      (Math.abs(known.length - name.length) <= most && leven(known, name) <= most),
  );
  return near.length === 1 ? near[0] : undefined;
}
