import { countryOf } from "../../catalogue/countries.ts";
import type { Path } from "../../study/path.ts";
import type { CheckedRecord } from "../checkedRecord.ts";
import { isFillIn } from "../fillIn.ts";
import { sitesOf } from "../location/sites.ts";
import { type Fix, rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { contactsOf, nameOf, type PlacedContact, pathOf } from "./contacts.ts";

const northAmerica = new Set([
  "United States",
  "Canada",
  "Puerto Rico",
  "Guam",
  "American Samoa",
  "Northern Mariana Islands",
  "U.S. Virgin Islands",
]);

export default rule({
  code: "contact/phone-malformed",
  title: "Phone number in a form that the registry does not take",
  kind: "form",
  severity: "warning",
  source: "NCI CTRP validator (June 2017), phone: 123-456-7890 in the United States and Canada",
  check(record, report) {
    for (const placed of contactsOf(record)) {
      const { phone } = placed;
      if (!phone || isUsual(phone) || !phone.trim() || isFillIn(phone)) continue;
      const path = [...pathOf(placed), "phone"];
      const digits = phone.replaceAll(/\D/g, "").length;
      if (digits < 5)
        report({
          at: path,
          message: `${nameOf(placed, record)} has the phone "${shortened(phone)}", which is no number. Patients call it: enter the number with its area code, and with the country code outside North America.`,
        });
      else if (isAmerican(phone, placed, record)) {
        const parts = americanParts(phone);
        report({
          at: path,
          message: `${nameOf(placed, record)} has the phone "${shortened(phone)}". The registry takes numbers of the United States and Canada in the form 123-456-7890${parts ? ", an extension apart" : ""}: ${parts ? "write it so" : "correct it"}.`,
          fixes: parts ? [toForm(parts, placed, path)] : [],
        });
      }
    }
  },
});

function isUsual(phone: string): boolean {
  return phone.length === usualLength && usual.test(phone);
}

const usual = /^\d{3}-\d{3}-\d{4}$/;
const usualLength = "123-456-7890".length;

/**
 * A site says in which country it is. A central contact is taken to be where all sites are, and a
 * number with the code of another country to be there.
 */
function isAmerican(phone: string, { site }: PlacedContact, record: CheckedRecord): boolean {
  if (/^\s*\+1\b|^\s*001[\s-]/.test(phone)) return true;
  // Letters stand for digits: "1-800-555-TRIAL".
  if (/^\s*(?:\+|00)|[a-z]{5}/i.test(phone.replace(/extension|phone/i, ""))) return false;
  const sites = site ? [site] : sitesOf(record);
  return (
    sites.length > 0 &&
    sites.every(({ country = "" }) => northAmerica.has(countryOf(country) ?? ""))
  );
}

interface AmericanNumber {
  readonly number: string;
  readonly extension: string | undefined;
}

/** The ten digits, apart from a leading 1 and an extension. */
function americanParts(phone: string): AmericanNumber | undefined {
  const parts =
    /^\s*(?:\+?1|001)?[\s.-]*\(?(\d{3})\)?[\s./-]*(\d{3})[\s.-]*(\d{4})(?:[\s,;.-]*(?:extension|ext|x|#)[\s.:]*(\d{1,6}))?\s*$/i.exec(
      phone,
    );
  if (!parts) return undefined;
  return { number: `${parts[1]}-${parts[2]}-${parts[3]}`, extension: parts[4] };
}

function toForm({ number, extension }: AmericanNumber, placed: PlacedContact, path: Path): Fix {
  const own = placed.contact.phoneExt?.trim();
  return {
    title: `Change to "${number}"${extension ? ` with the extension ${extension}` : ""}`,
    safe: extension === undefined || own === undefined || own === extension,
    changes: [
      { kind: "set", path, value: number },
      ...(extension
        ? [
            {
              kind: "set" as const,
              path: [...pathOf(placed), "phoneExt"],
              value: extension,
            },
          ]
        : []),
    ],
  };
}
