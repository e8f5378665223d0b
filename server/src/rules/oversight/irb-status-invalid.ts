import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "oversight/irb-status-invalid",
  title: "Review board status in no vocabulary",
  elements: {
    "irb-status": "review board status",
  },
});
