import { rule } from "../rule.ts";
import { overflow } from "../textLength.ts";

const briefTitle = ["protocolSection", "identificationModule", "briefTitle"];
const limit = 300;

export default rule({
  code: "title/brief-too-long",
  title: "Brief title too long",
  kind: "form",
  severity: "error",
  source: "PRS data element definitions (2020-10-01), Brief Title: 300 characters",
  check(record, report) {
    const title = record.protocol.identificationModule?.briefTitle;
    const excess = title === undefined ? undefined : overflow(title, limit);
    if (!excess) return;
    report({
      at: briefTitle,
      span: excess.span,
      message: `The brief title has ${excess.length} characters; the registry takes at most ${limit}. Shorten it by ${excess.length - limit} and leave the detail to the official title.`,
    });
  },
});
