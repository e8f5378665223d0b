import type { ProblemFix } from "../layout.ts";
import type { XmlElement } from "./xml/element.ts";

/** The namespace that the upload's root element must be in. */
export const namespace = "http://clinicaltrials.gov/prs";

const rootTag = "prs:study_collection";
const opening = `<${rootTag} xmlns:prs="${namespace}">`;

/** Puts a record that stands alone into a collection; none for one that is not whole. */
export function enclosing(text: string, record: XmlElement): ProblemFix | undefined {
  if (!isWhole(text, record)) return undefined;
  const { start, end } = record;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  return {
    title: `Put it into <${rootTag}>`,
    safe: false,
    edits: [
      { start, end: start, newText: opening + lineEnd },
      { start: end, end, newText: `${lineEnd}</${rootTag}>` },
    ],
  };
}

/** Gives the root its prefix and the namespace; other attributes stay. */
export function rooting(text: string, root: XmlElement): ProblemFix | undefined {
  if (!isWhole(text, root)) return undefined;
  const { start, openEnd, closeStart, end, attributes } = root;
  const others = attributes
    .filter(({ name }) => name !== "xmlns" && name !== "xmlns:prs")
    .map((attribute) => ` ${text.slice(attribute.start, attribute.end)}`);
  return {
    title: `Write ${opening}`,
    safe: false,
    edits: [
      { start, end: openEnd, newText: opening.replace(">", `${others.join("")}>`) },
      { start: closeStart, end, newText: `</${rootTag}>` },
    ],
  };
}

function isWhole(text: string, { state, openEnd, end }: XmlElement): boolean {
  return state === "closed" && text[openEnd - 1] === ">" && text[end - 1] === ">";
}
