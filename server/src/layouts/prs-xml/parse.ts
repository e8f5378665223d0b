import type { OffsetRange } from "../../study/sourceMap.ts";
import type { ParsedText, Problem } from "../layout.ts";
import { checkAttributes } from "./checkElement.ts";
import { problem, type Report } from "./problem.ts";
import { readRecord, type XmlRecord } from "./readRecord.ts";
import { enclosing, namespace, rooting } from "./rootFixes.ts";
import { clinicalStudy, mayHold } from "./schema/clinicalStudy.ts";
import { suppressionsIn } from "./suppressions.ts";
import { childrenOf, nameRange, type XmlElement, type XmlNode } from "./xml/element.ts";
import { readXml } from "./xml/readXml.ts";

/** What a layout's `parse` gives, and what is wrong with the text itself. */
export interface ParsedXml extends ParsedText {
  readonly records: readonly XmlRecord[];
  readonly problems: readonly Problem[];
}

/** Beyond it a file is something else than XML, and more of the same helps nobody. */
const mostProblems = 1000;

export function parseXml(text: string): ParsedXml {
  const problems: Problem[] = [];
  const report: Report = (found) => {
    if (problems.length < mostProblems) problems.push(found);
  };
  const comments: OffsetRange[] = [];
  const content = readXml(text, mayHold, report, (range) => comments.push(range));
  // A draft may be empty, but of several records those without an element are slips.
  const roots = studiesIn(text, content, report).filter(
    (root, i) => i === 0 || childrenOf(root).length > 0,
  );
  const records = roots.map((root) => {
    checkAttributes(root, clinicalStudy, report);
    return readRecord(text, root, report);
  });
  reportOutside(text, content, report);
  problems.sort((a, b) => a.range.start - b.range.start);
  return {
    layout: "prs-xml",
    records,
    problems,
    comments,
    ...suppressionsIn(text, comments, content),
  };
}

function studiesIn(
  text: string,
  content: readonly XmlNode[],
  report: Report,
): readonly XmlElement[] {
  const top = content.filter((node) => node.kind === "element");
  return top.flatMap((element) => {
    if (element.name === "clinical_study") {
      const message = `An upload has its records in <prs:study_collection xmlns:prs="${namespace}">.`;
      report(problem("root", nameRange(element), message, enclosing(text, element)));
      return [element];
    }
    if (element.name !== "study_collection") {
      const message = `An upload begins with <prs:study_collection xmlns:prs="${namespace}">.`;
      report(problem("root", nameRange(element), message));
      return [];
    }
    checkNamespace(text, element, report);
    return childrenOf(element).filter((child) => {
      if (child.name === "clinical_study") return true;
      const message = "A study collection holds only <clinical_study>.";
      report(problem("unknown-element", nameRange(child), message));
      return false;
    });
  });
}

/** The root is in the namespace, everything in it is in none: so the root has a prefix. */
function checkNamespace(text: string, root: XmlElement, report: Report): void {
  const colon = root.tag.indexOf(":");
  const prefix = colon === -1 ? undefined : root.tag.slice(0, colon);
  const bound = root.attributes.find(({ name }) => name === `xmlns:${prefix}`);
  if (prefix !== undefined && bound?.value.trim() === namespace) return;
  const message = `The root element must be in the namespace ${namespace} by a prefix: <prs:study_collection xmlns:prs="${namespace}">.`;
  report(problem("root", nameRange(root), message, rooting(text, root)));
}

function reportOutside(text: string, content: readonly XmlNode[], report: Report): void {
  for (const node of content) {
    if (node.kind === "element") continue;
    const written = text.slice(node.start, node.end);
    const start = node.start + (written.length - written.trimStart().length);
    const range = { start, end: start + written.trim().length };
    const message = "This text stands outside the root element.";
    report(problem("malformed", range, message));
  }
}
