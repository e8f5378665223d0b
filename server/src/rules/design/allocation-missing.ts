import type { CheckedRecord } from "../checkedRecord.ts";
import { elementMissing, enter } from "../families/elementMissing.ts";

export default elementMissing({
  code: "design/allocation-missing",
  title: "Allocation missing",
  elements: { allocation: "allocation" },
  message: ({ record }) =>
    isSingle(record)
      ? "The record gives no allocation. With a single arm there is nothing to allocate, and the registry wants that said: enter N/A."
      : "The record does not say how participants are assigned to the arms, which the registry requires of every trial: choose Randomized or Non-Randomized, and N/A for a trial with one arm.",
  // Copies and the older upload format leave N/A out.
  severity: (record) =>
    isSingle(record) ? "information" : record.startedSinceFinalRule ? "error" : "warning",
  fixes: ({ record, at }) =>
    (isSingle(record) ? [na] : [randomized, nonRandomized, na]).map(([display, token]) =>
      enter(`Set the allocation to ${display}`, at, token),
    ),
});

const randomized = ["Randomized", "RANDOMIZED"] as const;
const nonRandomized = ["Non-Randomized", "NON_RANDOMIZED"] as const;
const na = ["N/A", "NA"] as const;

function isSingle({ protocol }: CheckedRecord): boolean {
  const arms = protocol.armsInterventionsModule?.armGroups?.length;
  const model = protocol.designModule?.designInfo?.interventionModel;
  return arms === undefined ? model === "SINGLE_GROUP" : arms === 1;
}
