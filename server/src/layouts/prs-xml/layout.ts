import type { Layout } from "../layout.ts";
import { completionPlaces } from "./completionPlaces.ts";
import { editRecord } from "./edit/editRecord.ts";
import { formatXml } from "./format/formatXml.ts";
import { notHeld } from "./notHeld.ts";
import { parseXml } from "./parse.ts";
import { printXml } from "./print.ts";
import { commentBefore } from "./suppressions.ts";
import { tagNamesAt } from "./tagNames.ts";

const uploadMark = /<(?:[\w.-]+:)?(?:study_collection|clinical_study)\b/;
/** The registry's old public download has the same root and other elements. */
const downloadMark = /<(?:required_header|clinical_study\s+rank=)/;

export const prsXml: Layout = {
  id: "prs-xml",
  name: "Upload XML",
  extension: ".xml",
  fileEndings: [".xml"],
  languages: ["xml"],
  holdsSeveral: true,
  detect(text) {
    const head = text.slice(0, 20_000);
    if (!/^\s*</.test(head) || !uploadMark.test(head)) return 0;
    return downloadMark.test(head) ? 0.2 : 0.95;
  },
  parse: parseXml,
  comment: commentBefore,
  edit: editRecord,
  completionPlaces,
  print: printXml,
  notHeld,
  format: formatXml,
  sameNames: tagNamesAt,
};
