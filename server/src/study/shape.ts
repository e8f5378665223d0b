import type * as z from "zod/mini";
import type { Path } from "./path.ts";
import { study } from "./schema.ts";

/** The schema as a plain tree, which is quick to walk beside a value. */
export type Shape =
  | { readonly kind: "text" | "number" | "boolean" | "anything" }
  | { readonly kind: "list"; readonly item: Shape }
  /** `names` are in the registry's order; an element that is not among them may stand there too. */
  | {
      readonly kind: "object";
      readonly fields: { readonly [name: string]: Shape };
      readonly names: readonly string[];
    };

type Type = z.core.SomeType;

/** What the registry has at each place of a study. */
export const studyShape: Shape & { readonly kind: "object" } = objectShape(study);

export function shapeAt(path: Path): Shape | undefined {
  let shape: Shape | undefined = studyShape;
  for (const step of path) {
    if (shape?.kind === "list" && typeof step === "number") shape = shape.item;
    else if (shape?.kind === "object" && typeof step === "string") shape = shape.fields[step];
    else return undefined;
  }
  return shape;
}

function shapeOf(type: Type): Shape {
  const { def } = (type as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
      return shapeOf(def.innerType);
    case "array":
      return { kind: "list", item: shapeOf(def.element) };
    case "object":
      return objectShape(type as z.core.$ZodObject);
    case "string":
      return { kind: "text" };
    case "number":
    case "boolean":
      return { kind: def.type };
    default:
      return { kind: "anything" };
  }
}

function objectShape(type: z.core.$ZodObject): Shape & { readonly kind: "object" } {
  const { shape } = type._zod.def;
  const fields = Object.create(null) as Record<string, Shape>;
  for (const name in shape) fields[name] = shapeOf(shape[name] as Type);
  return { kind: "object", fields, names: Object.keys(shape) };
}
