import type { CheckedRecord } from "../checkedRecord.ts";

/** Whether the record reads like an applicable clinical trial (42 CFR 11.22), and why. */
interface Applicability {
  readonly verdict: "likely" | "unlikely" | "unclear";
  /** Completes "because …". */
  readonly reason: string;
}

/**
 * The test as public trackers of overdue results code it. The law asks more (a site in the US, an
 * IND or IDE, or a product exported from there), which the public record does not show, so nothing
 * is ever certain.
 */
export function applicabilityOf({
  protocol,
  startedSinceFinalRule,
  dates,
}: CheckedRecord): Applicability {
  const { designModule, oversightModule, statusModule } = protocol;
  const type = designModule?.studyType;
  const phases = designModule?.phases ?? [];
  if (type !== undefined && type !== "INTERVENTIONAL")
    return { verdict: "unlikely", reason: "only interventional studies are" };
  if (phases.length > 0 && phases.every((phase) => phase === "PHASE1" || phase === "EARLY_PHASE1"))
    return { verdict: "unlikely", reason: "it is a phase 1 study" };
  if (designModule?.designInfo?.primaryPurpose === "DEVICE_FEASIBILITY")
    return { verdict: "unlikely", reason: "it is a device feasibility study" };
  if (statusModule?.overallStatus === "WITHDRAWN")
    return { verdict: "unlikely", reason: "a withdrawn study has no results" };
  const { isFdaRegulatedDrug: drug, isFdaRegulatedDevice: device } = oversightModule ?? {};
  if (drug === false && device === false)
    return { verdict: "unlikely", reason: "it studies no product that the US FDA regulates" };
  if (dates.start && !startedSinceFinalRule)
    return { verdict: "unclear", reason: "it started before 18 January 2017, under older rules" };
  if (!drug && !device)
    return {
      verdict: "unclear",
      reason: "the record does not say whether it studies a product that the US FDA regulates",
    };
  if (type === undefined) return { verdict: "unclear", reason: "the study type is missing" };
  return {
    verdict: "likely",
    reason: "it is interventional, beyond phase 1, and of a product that the US FDA regulates",
  };
}

/**
 * True when the record says all that the law asks: likely by its design and its product, and with a
 * site in the United States, an IND or IDE, or a product exported from there.
 */
export function isProbablyApplicable(record: CheckedRecord): boolean {
  if (applicabilityOf(record).verdict !== "likely") return false;
  const { oversightModule, contactsLocationsModule } = record.protocol;
  return (
    record.study.registrationSection?.isIndStudy === true ||
    oversightModule?.isUsExport === true ||
    (contactsLocationsModule?.locations?.some(({ country }) => country === "United States") ??
      false)
  );
}
