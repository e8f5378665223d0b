import type { CheckedRecord } from "../checkedRecord.ts";
import { bySince } from "../families/bySince.ts";
import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "oversight/us-export-missing",
  title: "Export from the United States not answered",
  elements: { "us-export": "Exported from the U.S." },
  when: isAsked,
  message:
    "The trial studies a product that the FDA regulates, under no IND or IDE and at no site in the United States. The registry then asks whether the product is made in the United States and exported for the study: answer Yes or No.",
  severity: bySince("warning", "hint"),
  source:
    "42 CFR 11.10 and 11.28; Product Manufactured in and Exported from the U.S. (PRS upload schema 2018.05.08)",
});

/** The public record does not show whether there is an IND: only a stated No counts. */
function isAsked({ protocol, study }: CheckedRecord): boolean {
  const { isFdaRegulatedDrug, isFdaRegulatedDevice } = protocol.oversightModule ?? {};
  if (!isFdaRegulatedDrug && !isFdaRegulatedDevice) return false;
  if (study.registrationSection?.isIndStudy !== false) return false;
  const countries = (protocol.contactsLocationsModule?.locations ?? []).map(({ country }) =>
    country?.trim(),
  );
  return (
    countries.length > 0 && countries.every((country) => country && !unitedStates.test(country))
  );
}

const unitedStates = /^(?:united states(?: of america)?|u\.?s\.?a?\.?)$/i;
