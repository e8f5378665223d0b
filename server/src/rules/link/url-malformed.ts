import type { Path } from "../../study/path.ts";
import { isFillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";

const linksPath: Path = ["protocolSection", "referencesModule", "seeAlsoLinks"];

export default rule({
  code: "link/url-malformed",
  title: "Link that is no web address",
  kind: "form",
  severity: "error",
  source: "PRS data element definitions, Link URL: complete, with http:// or https://",
  check({ protocol }, report) {
    for (const [i, { url }] of (protocol.referencesModule?.seeAlsoLinks ?? []).entries()) {
      if (!url?.trim() || isFillIn(url) || isWebAddress(url)) continue;
      const path = [...linksPath, i, "url"];
      report({
        at: path,
        message: `Link ${i + 1} is "${shortened(url)}", which is no complete web address. The registry takes addresses with http:// or https://, a host and no spaces: correct it.`,
        fixes: repairOf(url.trim(), path),
      });
    }
  },
});

/** A scheme, a host with a dot (or an address in numbers), and no space or second address behind. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/?#@:]+\.[^\s/?#@:.]{2,}\.?(?::\d+)?(?:[/?#]\S*)?$|^https?:\/\/\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:[/?#]\S*)?$/i.test(
    url,
  );
}

function repairOf(url: string, path: Path): readonly Fix[] {
  // "www.example.org", "http//example.org", "https:/example.org" and "h ttps" with the rest in order.
  const rest = url.replace(/^(?:(?:h?ttps?|https?)\s*[:;]?\s*\/{1,3}|\/\/)\s*/i, "");
  const secure = /^h?ttp\b/i.test(url) && !/^h?ttps/i.test(url) ? "http://" : "https://";
  const repaired = `${secure}${rest}`;
  if (!isWebAddress(repaired)) return [];
  return [
    {
      title: `Change to "${shortened(repaired, 80)}"`,
      safe: false,
      changes: [{ kind: "set", path, value: repaired }],
    },
  ];
}
