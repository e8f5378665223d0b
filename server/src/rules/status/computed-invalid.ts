import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "status/computed-invalid",
  title: "Status set by the registry in no vocabulary",
  elements: {
    "last-known-status": "last known status",
    "protocolSection.statusModule.expandedAccessInfo.statusForNctId":
      "status of the expanded access record",
  },
  severity: "warning",
});
