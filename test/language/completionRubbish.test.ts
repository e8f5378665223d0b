import { test } from "node:test";
import fc from "fast-check";
import { ctgovJson } from "../../server/src/layouts/ctgov-json/layout.ts";
import { prsXml } from "../../server/src/layouts/prs-xml/layout.ts";
import type { Study } from "../../server/src/study/study.ts";
import { itemsAt } from "./marked.ts";

const study: Study = {
  protocolSection: {
    identificationModule: { orgStudyIdInfo: { id: "EX-1" }, briefTitle: "A trial 🧪" },
    statusModule: { overallStatus: "RECRUITING", startDateStruct: { date: "2026-01" } },
    designModule: { studyType: "INTERVENTIONAL", phases: ["PHASE2"] },
    armsInterventionsModule: {
      armGroups: [{ label: "Low" }],
      interventions: [{ type: "DRUG", name: "X", armGroupLabels: ["Low"] }],
    },
    eligibilityModule: { sex: "ALL", minimumAge: "18 Years", healthyVolunteers: false },
  },
};

const junk = fc.constantFrom(
  ...["<", "</", "/>", ">", "&", "<!--", "<link", " delete", '"', ":", ",", "{", "}", "[", "]"],
  ...["\\", "\n", "//", "/*", "nul", "🧪", "\r\n", "\t", "x"],
);

for (const layout of [ctgovJson, prsXml])
  test(`${layout.id}: completion holds at any place of a text that was cut and scribbled in`, () => {
    const text = layout.print([study]);
    const anyPlace = fc.nat({ max: text.length });
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.array(junk, { maxLength: 3 }), (a, b, words) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const rest = (a + b) % 2 === 0 ? text.slice(from) : text.slice(to);
        // The checks are those of `itemsAt`: ranges on one line that hold the caret, words, order.
        itemsAt(`${text.slice(0, from)}${words.join("")}|${rest}`);
      }),
      { numRuns: 400 },
    );
  });
