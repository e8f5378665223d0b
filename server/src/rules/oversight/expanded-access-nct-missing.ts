import { elementMissing } from "../families/elementMissing.ts";

export default elementMissing({
  code: "oversight/expanded-access-nct-missing",
  title: "Expanded access without its NCT number",
  elements: { "expanded-access-nct": "number of the expanded access record" },
  when: ({ protocol }) => protocol.statusModule?.expandedAccessInfo?.hasExpandedAccess === true,
  message:
    "Expanded access is available, but the record does not name its own record. Patients who cannot join the trial look for it there: give the NCT number of the expanded access record.",
  severity: "warning",
});
