import type { Path } from "../../study/path.ts";
import { isFillIn } from "../fillIn.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { contactsOf, nameOf, pathOf } from "./contacts.ts";

export default rule({
  code: "contact/email-malformed",
  title: "E-mail that is not one address",
  kind: "form",
  severity: "error",
  source: "NCI CTRP validator (June 2017), e-mail of a contact: one valid address",
  check(record, report) {
    for (const placed of contactsOf(record)) {
      const { email } = placed;
      if (!email || isAddress(email) || !email.trim() || isFillIn(email)) continue;
      const path = [...pathOf(placed), "email"];
      const several = (email.match(/@/g)?.length ?? 0) > 1;
      report({
        at: path,
        message: `${nameOf(placed, record)} has the e-mail "${shortened(email)}", ${several ? "more than one address" : "which is no address"}. The registry takes one address such as name@example.org: ${several ? "keep one, and enter another person as a contact of their own" : "correct it"}.`,
        fixes: repairOf(email, path),
      });
    }
  },
});

/** Nearly all addresses are of this form, which is told sooner than the other. */
const plainAddress = /^[\w.+-]+@[a-zA-Z\d-]+(?:\.[a-zA-Z\d-]+)*\.[a-zA-Z]{2,}$/;
const address = /^[^\s@,;:<>()[\]"]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}$/u;

function isAddress(text: string): boolean {
  return plainAddress.test(text) || address.test(text.trim());
}

function repairOf(email: string, path: Path): readonly Fix[] {
  const bare = email
    .trim()
    .replace(/^(?:e-?mail\s*[:=]\s*|mailto:)+/i, "")
    .replace(/^<(.*)>$/, "$1")
    .replace(/[.,;]+$/, "");
  if (isAddress(bare)) return [toAddress(bare, path, true)];
  const read = bare
    .replace(/\s*(?:\(at\)|\[at\]|\{at\}| at )\s*/i, "@")
    .replaceAll(/\s*(?:\(dot\)|\[dot\]|\{dot\}| dot )\s*/gi, ".")
    .replaceAll(/\s+/g, "");
  if (isAddress(read)) return [toAddress(read, path, false)];
  // Of several, or of a name with an address behind it, those that are addresses.
  const within = bare.split(/[\s,;/|<>()]+/).filter(isAddress);
  return within.slice(0, 3).map((address) => toAddress(address, path, false));
}

function toAddress(address: string, path: Path, safe: boolean): Fix {
  return {
    title: `Change to "${address}"`,
    safe,
    changes: [{ kind: "set", path, value: address }],
  };
}
