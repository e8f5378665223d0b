import assert from "node:assert/strict";
import test from "node:test";
import { elementAt, elementById, elements } from "../../server/src/catalogue/elements.ts";
import { vocabularyAt } from "../../server/src/catalogue/vocabularyAt.ts";

const p = "protocolSection";

test("element ids are unique and found", () => {
  assert.equal(elements.length, 120);
  assert.equal(new Set(elements.map((element) => element.id)).size, elements.length);
  for (const element of elements) assert.equal(elementById(element.id), element);
  assert.equal(elementById("no-such-element"), undefined);
});

test("every element is found at its path, for a study type it applies to", () => {
  // They share their place with the contact before them; only their upload path differs.
  const second = new Set(["central-contact-backup", "facility-investigator"]);
  for (const element of elements) {
    assert.ok(element.path !== undefined && element.path.length > 0, element.id);
    for (const place of [element.path, ...(element.alsoAt ?? [])]) {
      const path = place.map((step) => (step === "*" ? 3 : step));
      const found = elementAt(path, element.appliesTo[0]);
      if (second.has(element.id)) assert.notEqual(found, undefined);
      else assert.equal(found?.id, element.id, path.join("."));
    }
  }
});

test("list indices match any index, and a list means its entries", () => {
  const outcomes = [p, "outcomesModule", "primaryOutcomes"];
  assert.equal(elementAt([...outcomes, 0, "timeFrame"])?.id, "primary-outcome-time-frame");
  assert.equal(elementAt([...outcomes, 41, "measure"])?.id, "primary-outcome-measure");
  assert.equal(elementAt([p, "conditionsModule", "conditions", 2])?.id, "conditions");
  assert.equal(elementAt([p, "conditionsModule", "conditions"])?.id, "conditions");
  assert.equal(elementAt([p, "designModule", "phases"])?.id, "phase");
  const contacts = [p, "contactsLocationsModule", "locations", 7, "contacts", 1];
  assert.equal(elementAt([...contacts, "phone"])?.id, "contact-phone");
  assert.equal(elementAt([...contacts, "name"])?.id, "facility-contact");
});

test("what is no element is undefined", () => {
  for (const path of [[], [p], [p, "statusModule"], [p, "statusModule", "overallStatus", 0]]) {
    assert.equal(elementAt(path), undefined);
  }
  assert.equal(elementAt([p, "constructor"]), undefined);
});

test("elements that share a path are told apart by the study type", () => {
  const status = [p, "statusModule", "overallStatus"];
  assert.equal(elementAt(status)?.id, "overall-status");
  assert.equal(elementAt(status, "OBSERVATIONAL")?.id, "overall-status");
  assert.equal(elementAt(status, "EXPANDED_ACCESS")?.id, "expanded-access-status");
});

test("private elements lie under registrationSection by their upload names", () => {
  assert.equal(elementAt(["registrationSection", "numberOfArms"])?.id, "number-of-arms");
  assert.equal(elementAt(["registrationSection", "irbInfo", "approvalStatus"])?.id, "irb-status");
});

test("vocabularyAt names the vocabulary of the value itself", () => {
  const at = (path: string) =>
    vocabularyAt([p, ...path.split(".").map((step) => (step === "0" ? 0 : step))]);
  assert.equal(at("statusModule.overallStatus"), "Status");
  assert.equal(
    vocabularyAt([p, "statusModule", "overallStatus"], "EXPANDED_ACCESS"),
    "ExpandedAccessStatus",
  );
  assert.equal(at("designModule.phases.0"), "Phase");
  assert.equal(at("designModule.phases"), undefined);
  assert.equal(at("oversightModule.oversightHasDmc"), "YesNo");
  assert.equal(at("sponsorCollaboratorsModule.collaborators.0.class"), "AgencyClass");
  assert.equal(at("sponsorCollaboratorsModule.collaborators.0.name"), undefined);
  assert.equal(at("contactsLocationsModule.overallOfficials.0.role"), "OfficialRole");
  assert.equal(at("eligibilityModule.minimumAge"), undefined);
  assert.equal(at("sponsorCollaboratorsModule.responsibleParty.type"), "ResponsiblePartyType");
  assert.equal(at("sponsorCollaboratorsModule.responsibleParty"), undefined);
});

test("texts are sentences", () => {
  for (const { id, definition, condition } of elements) {
    assert.match(definition, /^[A-Z].*\.$/, id);
    if (condition !== undefined) assert.match(condition, /^[A-Z].*\.$/, id);
  }
});
