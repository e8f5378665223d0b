import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { phaseChoices, phasesOf, termOf } from "../../server/src/catalogue/vocabularies.ts";

test("phases are read in all their writings", () => {
  const table: { readonly [text: string]: readonly string[] } = {
    "Phase 1": ["PHASE1"],
    PHASE1: ["PHASE1"],
    "phase 2": ["PHASE2"],
    "Phase II": ["PHASE2"],
    III: ["PHASE3"],
    "4": ["PHASE4"],
    "Phase IV": ["PHASE4"],
    "Phase 2a": ["PHASE2"],
    "Phase IIb": ["PHASE2"],
    "Phase 0": ["EARLY_PHASE1"],
    "Early Phase 1": ["EARLY_PHASE1"],
    EARLY_PHASE1: ["EARLY_PHASE1"],
    "Early Phase I": ["EARLY_PHASE1"],
    "N/A": ["NA"],
    NA: ["NA"],
    "Not Applicable": ["NA"],
    "Phase N/A": ["NA"],
    "PHASE1/PHASE2": ["PHASE1", "PHASE2"],
    "PHASE1|PHASE2": ["PHASE1", "PHASE2"],
    "PHASE1, PHASE2": ["PHASE1", "PHASE2"],
    "Phase 1/Phase 2": ["PHASE1", "PHASE2"],
    "Phase 1 / Phase 2": ["PHASE1", "PHASE2"],
    "Phase 1/2": ["PHASE1", "PHASE2"],
    "1/2": ["PHASE1", "PHASE2"],
    "Phase 1-2": ["PHASE1", "PHASE2"],
    "Phase 1\u20132": ["PHASE1", "PHASE2"],
    "Phase 1b/2a": ["PHASE1", "PHASE2"],
    "II/III": ["PHASE2", "PHASE3"],
    "Phase II and III": ["PHASE2", "PHASE3"],
    " Phase  2 ": ["PHASE2"],
    // No choice of the registry, but clear: a rule says what is wrong with it.
    "Phase 3/4": ["PHASE3", "PHASE4"],
    "Phase 1/Phase 3": ["PHASE1", "PHASE3"],
    "Phase 2/2": ["PHASE2"],
  };
  for (const [text, phases] of Object.entries(table)) {
    assert.deepEqual(phasesOf(text), phases, text);
  }
});

test("other texts are no phase", () => {
  const none = ["", "Phase", "Phase 5", "12", "2013-01-31", "60 participants", "Phase 1/2/3"];
  for (const text of [...none, "IIII", "iv drip", "Completed", "None", "1 2", "x".repeat(9999)]) {
    assert.equal(phasesOf(text), undefined, text.slice(0, 40));
  }
});

test("the registry's choices are read back from display and upload words", () => {
  for (const { display, upload, phases } of phaseChoices) {
    assert.deepEqual(phasesOf(display), phases);
    assert.deepEqual(phasesOf(upload), phases);
    assert.deepEqual(phasesOf(phases.join("/")), phases);
    for (const phase of phases) assert.equal(termOf("Phase", phase)?.token, phase);
  }
});

test("any text is phases of the vocabulary or none", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[pPhase0-5iIvV/ ,NA-]{0,20}$/), (text) => {
      for (const phase of phasesOf(text) ?? []) assert.equal(termOf("Phase", phase)?.token, phase);
    }),
  );
});
