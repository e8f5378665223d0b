import { personName } from "./combinations.ts";
import { type ElementRow, element, mapped } from "./definition.ts";

const contacts = "protocolSection.contactsLocationsModule";
const sponsors = "protocolSection.sponsorCollaboratorsModule";
const irb = "registrationSection.irbInfo";
const party = "registrationSection.respParty";

const old = { deprecated: true } as const;
const nameElements = ["first_name", "middle_name", "last_name", "degrees"];

function steps(path: string): readonly string[] {
  return path.split(".");
}

/** A contact, central or of a site. The API tells contacts from investigators by their role. */
function contact(name: string, list: string, lastNameRequired: boolean): ElementRow {
  const isContact = (item: Readonly<Record<string, unknown>>) =>
    item.role === undefined || item.role === "CONTACT";
  return element(
    name,
    {
      ...(lastNameRequired && { deletable: true }),
      item: { path: steps(`${list}.*`), says: { role: "CONTACT" }, takes: isContact },
      combinations: [personName(steps(`${list}.*.name`))],
    },
    [
      ...personElements(lastNameRequired),
      element("phone", mapped(`${list}.*.phone`)),
      element("phone_ext", mapped(`${list}.*.phoneExt`)),
      element("email", mapped(`${list}.*.email`)),
    ],
  );
}

function personElements(lastNameRequired: boolean): readonly ElementRow[] {
  return nameElements.map((name) =>
    element(name, name === "last_name" && lastNameRequired ? { required: true } : {}),
  );
}

export const sponsorsElement = element("sponsors", { deletable: true, ordered: true }, [
  element("lead_sponsor", { required: true }, [element("agency", { required: true })]),
  element(
    "collaborator",
    { repeated: true, item: { path: steps(`${sponsors}.collaborators.*`) } },
    [element("agency", { required: true })],
  ),
  element("resp_party", {}, [
    element("resp_party_type", { required: true }),
    element("investigator_username"),
    element("investigator_title"),
    element("investigator_affiliation"),
    element("name_title", { ...mapped(`${sponsors}.responsibleParty.oldNameTitle`), ...old }),
    element("organization", { ...mapped(`${sponsors}.responsibleParty.oldOrganization`), ...old }),
    element("phone", { ...mapped(`${party}.phone`), ...old }),
    element("phone_ext", { ...mapped(`${party}.phoneExt`), ...old }),
    element("email", { ...mapped(`${party}.email`), ...old }),
  ]),
]);

const oversight = ["protocolSection", "oversightModule"];

export const oversightElement = element(
  "oversight_info",
  { deletable: true, ordered: true, standsFor: oversight },
  [
    element("regulatory_authority", {
      repeated: true,
      deprecated: true,
      ...mapped("registrationSection.regulatoryAuthority.*"),
    }),
    element("irb_info", {}, [
      element("approval_status", { required: true }),
      element("approval_number", mapped(`${irb}.approvalNumber`)),
      element("name", mapped(`${irb}.name`)),
      element("affiliation", mapped(`${irb}.affiliation`)),
      element("phone", mapped(`${irb}.phone`)),
      element("phone_ext", mapped(`${irb}.phoneExt`)),
      element("email", mapped(`${irb}.email`)),
      element("full_address", mapped(`${irb}.fullAddress`)),
    ]),
    element("has_dmc"),
    element("fda_regulated_drug"),
    element("fda_regulated_device"),
    element("post_prior_to_approval"),
    element("exported_from_us"),
    element("ped_postmarket_surv"),
  ],
);

export const contactElements: readonly ElementRow[] = [
  element(
    "overall_official",
    {
      repeated: true,
      deletable: true,
      item: { path: steps(`${contacts}.overallOfficials.*`) },
      combinations: [personName(steps(`${contacts}.overallOfficials.*.name`))],
    },
    [
      ...personElements(true),
      element("role", mapped(`${contacts}.overallOfficials.*.role`, "term", "OfficialRole")),
      element("affiliation", mapped(`${contacts}.overallOfficials.*.affiliation`)),
    ],
  ),
  contact("overall_contact", `${contacts}.centralContacts`, true),
  contact("overall_contact_backup", `${contacts}.centralContacts`, true),
];

const site = `${contacts}.locations.*`;

export const locationElement = element(
  "location",
  { repeated: true, deletable: true, ordered: true, item: { path: steps(site) } },
  [
    element("facility", { required: true }, [
      element("name", { required: true }),
      element("address", { required: true }, [
        element("city"),
        element("state"),
        element("country"),
        element("zip"),
      ]),
    ]),
    element("status"),
    contact("contact", `${site}.contacts`, false),
    contact("contact_backup", `${site}.contacts`, false),
    element(
      "investigator",
      {
        repeated: true,
        item: {
          path: steps(`${site}.contacts.*`),
          says: { role: "PRINCIPAL_INVESTIGATOR" },
          takes: ({ role }) => role !== undefined && role !== "CONTACT",
        },
        combinations: [personName(steps(`${site}.contacts.*.name`))],
      },
      [
        ...personElements(false),
        element("role", mapped(`${site}.contacts.*.role`, "term", "ContactRole")),
      ],
    ),
  ],
);
