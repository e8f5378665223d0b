import type { Group } from "./field.ts";
import { armGroups, design, eligibility, interventions, outcomes } from "./groups/designGroups.ts";
import {
  centralContacts,
  locations,
  overallOfficials,
  oversight,
  responsibleParty,
  sponsors,
} from "./groups/partyGroups.ts";
import {
  briefSummary,
  conditions,
  detailedDescription,
  identification,
  keywords,
  relatedTrials,
  status,
} from "./groups/recordGroups.ts";
import {
  availIpds,
  ipdSharing,
  references,
  secondaryIds,
  seeAlsoLinks,
} from "./groups/referenceGroups.ts";

import { otherElements, uploadDetails } from "./groups/uploadGroups.ts";

/** All that a text layout can hold, in the order in which a record is written. */
export const groups: readonly Group[] = [
  identification,
  status,
  briefSummary,
  relatedTrials,
  detailedDescription,
  conditions,
  keywords,
  design,
  armGroups,
  interventions,
  ...outcomes,
  eligibility,
  sponsors,
  responsibleParty,
  oversight,
  overallOfficials,
  locations,
  centralContacts,
  references,
  seeAlsoLinks,
  availIpds,
  ipdSharing,
  secondaryIds,
  uploadDetails,
  otherElements,
];
