import type { ProblemFix } from "../layout.ts";
import { FileEdits } from "./edit/fileEdits.ts";
import { longestRise } from "./longestRise.ts";
import { problem, type Report } from "./problem.ts";
import { renderElement } from "./renderElement.ts";
import type { XmlDefinition } from "./schema/definition.ts";
import { attributeOf, childrenOf, isTrue, nameRange, type XmlElement } from "./xml/element.ts";

/** Reports what the schema demands in an element and is not there, and what is out of its order. */
export function checkChildren(
  text: string,
  element: XmlElement,
  definition: XmlDefinition,
  present: ReadonlySet<string>,
  report: Report,
): void {
  if (isTrue(attributeOf(element, "delete"))) return;
  for (const child of definition.children) {
    if (!child.required || present.has(child.name)) continue;
    const message = `<${definition.name}> needs a <${child.name}>, which may be empty.`;
    const fix = present.size > 0 ? addition(text, element, definition, child) : undefined;
    report(problem("missing-element", nameRange(element), message, fix));
  }
  if (definition.ordered) checkOrder(text, element, definition, report);
}

function addition(
  text: string,
  element: XmlElement,
  definition: XmlDefinition,
  child: XmlDefinition,
): ProblemFix {
  const edits = new FileEdits(text, rootOf(element));
  const empty = { definition: child, text: "", children: [], deleted: false };
  edits.insert(element, definition, child.name, (indent) =>
    renderElement(empty, indent, edits.style),
  );
  return { title: `Add <${child.name}>`, safe: false, edits: edits.all() };
}

/** Reports the fewest children that would have to move for the schema's order. */
function checkOrder(
  text: string,
  element: XmlElement,
  definition: XmlDefinition,
  report: Report,
): void {
  const order = new Map(definition.children.map(({ name }, index) => [name, index]));
  const children = childrenOf(element).filter(({ name }) => order.has(name));
  const ranks = children.map(({ name }) => order.get(name) ?? 0);
  const inOrder = longestRise(ranks);
  if (inOrder.size === children.length) return;
  for (const [index, child] of children.entries()) {
    if (inOrder.has(index)) continue;
    const rank = ranks[index] as number;
    const after = children.findLast((_, at) => inOrder.has(at) && (ranks[at] as number) <= rank);
    const place = after ? `after <${after.name}>` : `first in <${definition.name}>`;
    const message = `<${child.name}> must stand ${place}: the upload format has a fixed order.`;
    const edits = new FileEdits(text, rootOf(element));
    edits.remove(child);
    const written = text.slice(child.start, child.end);
    edits.insert(element, definition, child.name, () => written, after ?? "first");
    const fix = { title: `Move <${child.name}> ${place}`, safe: false, edits: edits.all() };
    report(problem("misplaced-element", nameRange(child), message, fix));
  }
}

function rootOf(element: XmlElement): XmlElement {
  let root = element;
  while (root.parent && root.name !== "clinical_study") root = root.parent;
  return root;
}
