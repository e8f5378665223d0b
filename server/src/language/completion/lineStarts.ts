import { CompletionItemKind } from "vscode-languageserver-types";
import { elementAt } from "../../catalogue/elements.ts";
import type { LinePlace } from "../../layouts/completionPlaces.ts";
import type { Study } from "../../study/study.ts";
import { blocks, bold, escapeMarkdown } from "../markdown.ts";
import { appliesTo, shortRequirement, studyTypeOf } from "../requirement.ts";
import type { Proposal } from "./item.ts";

const itemKinds: { readonly [kind in LinePlace["kind"]]: CompletionItemKind } = {
  label: CompletionItemKind.Field,
  heading: CompletionItemKind.Module,
  closing: CompletionItemKind.Keyword,
  attribute: CompletionItemKind.Property,
};

/** Missing labels and headings that the registry asks of such a study. */
export function lineProposals(lines: readonly LinePlace[], study: Study): readonly Proposal[] {
  const type = studyTypeOf(study);
  return lines.flatMap(({ kind, path, name, replace, newText, caret }) => {
    const isNew = kind === "label" || kind === "heading";
    const element = isNew ? elementAt(path, type) : undefined;
    if (element && !appliesTo(element, type)) return [];
    return [
      {
        label: name,
        kind: itemKinds[kind],
        replace,
        newText,
        caret,
        words: newText.startsWith(name) ? [name] : [name, newText],
        detail: element ? shortRequirement(element) : kind === "heading" ? "section" : undefined,
        documentation:
          element &&
          blocks(
            bold(element.name),
            escapeMarkdown(element.definition),
            element.condition && escapeMarkdown(element.condition),
          ),
      },
    ];
  });
}
