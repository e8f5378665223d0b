import { rule } from "../rule.ts";
import { overflow } from "../textLength.ts";

const acronym = ["protocolSection", "identificationModule", "acronym"];
const limit = 14;

export default rule({
  code: "title/acronym-too-long",
  title: "Acronym too long",
  kind: "form",
  severity: "error",
  source: "PRS data element definitions (2020-10-01), Acronym: 14 characters",
  check(record, report) {
    const text = record.protocol.identificationModule?.acronym;
    const excess = text === undefined ? undefined : overflow(text, limit);
    if (!excess) return;
    report({
      at: acronym,
      span: excess.span,
      message: `The acronym "${text}" has ${excess.length} characters; the registry takes at most ${limit}. Use the short form by which the study is known, or leave the acronym out.`,
    });
  },
});
