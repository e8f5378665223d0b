import { elementMissing, enter } from "../families/elementMissing.ts";
import { fillIn } from "../fillIn.ts";

export default elementMissing({
  code: "ipd/description-missing",
  title: "Plan to share data without its details",
  elements: {
    "ipd-description": "description",
    "ipd-time-frame": "time frame",
    "ipd-access-criteria": "access criteria",
  },
  when: ({ protocol }) => protocol.ipdSharingStatementModule?.ipdSharing === "YES",
  message: ({ what }) => `Data will be shared, but the plan has no ${what}. ${why[what]}`,
  severity: "information",
  fixes: ({ at, what }) => [
    enter(`Insert the ${what} of the plan`, at, fillIn(asks[what] ?? what)),
  ],
});

const why: { readonly [what: string]: string } = {
  description: "Say which data will be shared.",
  "time frame": "Say from when and for how long they can be had.",
  "access criteria": "Say who gets the data, for what, and how.",
};

const asks: { readonly [what: string]: string } = {
  description: "which data will be shared",
  "time frame": "from when and for how long",
  "access criteria": "who gets the data, for what and how",
};
