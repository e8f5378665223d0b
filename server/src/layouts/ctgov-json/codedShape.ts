import { type VocabularyName, vocabularies } from "../../catalogue/vocabularies.ts";
import { vocabularyAt } from "../../catalogue/vocabularyAt.ts";
import type { Path } from "../../study/path.ts";
import { type Shape, studyShape } from "../../study/shape.ts";

/** The structure of a study, in which it is known what texts are terms of a vocabulary. */
export type CodedShape =
  | { readonly kind: "text" | "number" | "boolean" | "anything" }
  | {
      readonly kind: "term";
      readonly vocabulary: VocabularyName;
      readonly tokens: ReadonlySet<string>;
    }
  | { readonly kind: "list"; readonly item: CodedShape }
  | { readonly kind: "object"; readonly fields: { readonly [name: string]: CodedShape } };

export const codedStudy = coded(studyShape, []);

function coded(shape: Shape, path: Path): CodedShape {
  if (shape.kind === "list") return { kind: "list", item: coded(shape.item, [...path, 0]) };
  if (shape.kind === "object") {
    const fields = Object.create(null) as Record<string, CodedShape>;
    for (const [name, field] of Object.entries(shape.fields))
      fields[name] = coded(field, [...path, name]);
    return { kind: "object", fields };
  }
  const vocabulary = shape.kind === "text" ? vocabularyAt(path) : undefined;
  if (vocabulary === undefined) return shape;
  const tokens = new Set(vocabularies[vocabulary].map(({ token }) => token));
  return { kind: "term", vocabulary, tokens };
}
