import type { ElementPath } from "../../catalogue/element.ts";
import type { Section } from "../../study/record.ts";
import { clinicalStudy } from "./schema/clinicalStudy.ts";
import { childrenOf, hasInk, nameRange, type XmlElement } from "./xml/element.ts";

/**
 * The elements of a record that hold several values, or a long text. Neighbours of one name are one
 * section, such as the sites.
 */
export function sectionsOf(text: string, root: XmlElement): readonly Section[] {
  const sections: Section[] = [];
  let before: string | undefined;
  for (const element of childrenOf(root)) {
    const definition = clinicalStudy.byName.get(element.name);
    const path = definition && pathOf(definition);
    const { name, start, end } = element;
    const last = sections.at(-1);
    if (path && last && name === before) {
      const whole = { start: last.whole.start, end };
      sections[sections.length - 1] = {
        ...last,
        whole,
        empty: last.empty && !hasInk(text, element),
      };
    } else if (path) {
      const whole = { start, end };
      sections.push({
        title: name,
        path,
        heading: nameRange(element),
        whole,
        empty: !hasInk(text, element),
      });
    }
    before = name;
  }
  return sections;
}

function pathOf(definition: {
  readonly standsFor: ElementPath | undefined;
  readonly repeated: boolean;
  readonly block: boolean;
  readonly value: { readonly path: ElementPath } | undefined;
}): ElementPath | undefined {
  const { standsFor, repeated, block, value } = definition;
  const path = standsFor ?? (repeated || block ? value?.path : undefined);
  return path?.at(-1) === "*" ? path.slice(0, -1) : path;
}
