import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  gluedTerms,
  mayHoldSeveral,
  separatedTerms,
} from "../../server/src/rules/condition/severalTerms.ts";

const glued: readonly (readonly [string, ...string[]])[] = [
  ["Immune Related Disorder", "Tissue Damage"],
  ["Ulcerative Colitis", "Inflammatory Bowel Diseases", "Crohn Disease"],
  ["Macular Edema (ME)", "Retinal Vein Occlusion"],
  ["Diabetes Mellitus, Type 2", "Obesity"],
  ["Chronic Heart Failure", "COPD"],
  ["COPD", "Asthma"],
  ["Influenza", "Orthomyxoviridae Infections"],
];

for (const terms of glued)
  test(`run together: ${terms.join(" and ")}`, () => {
    assert.deepEqual(gluedTerms(terms.join("")), terms);
  });

const single = [
  "McCune-Albright Syndrome",
  "DiGeorge Syndrome",
  "Le Fort I Osteotomy",
  "SARS-CoV-2 Infection",
  "Sars-CoV2",
  "Nr-axSpA",
  "Mt-aaRS Disorders",
  "ctDNA Monitoring",
  "HFpEF - Heart Failure With Preserved Ejection Fraction",
  "Metabolic Syndrome (MetS)",
  "IgA Nephropathy (IgAN)",
  "MSIhi or dMMR Advanced Solid Tumors",
  "pCR Rate of Neoadjuvant Therapy",
  "Diabetic Kidney Disease, HbA1c Less Than 8.5",
  "Resistant to (Neo)Adjuvant Endocrine Therapy",
  "CAR-T Cell Therapy",
  "PreDiabetes",
  "PostPartum Depression",
  "Leukemia, Myeloid, Acute",
  "Carcinoma, Ductal, Breast",
  "Arthroplasty, Replacement, Knee",
  "Health Knowledge, Attitudes, Practice",
  "Myopathy, Lactic Acidosis, and Sideroblastic Anemia",
  "Autosomal Dominant Cerebellar Ataxia, Deafness and Narcolepsy",
  "Amniotic Fluid; Disorder",
  "Surgical Procedure; Digestive System",
  "Heart Failure; With Decompensation",
  "Diabetes; Neuropathy, Polyneuropathy (Manifestation)",
  "Metastatic/Recurrent Breast Cancer",
  "HR+/HER2- Locally Advanced, Metastatic Breast Cancer",
  "Mental Health Issue (E.G., Depression, Psychosis, Personality Disorder)",
];

for (const entry of single)
  test(`one term: ${entry}`, () => {
    assert.deepEqual(gluedTerms(entry), [entry]);
    assert.deepEqual(separatedTerms(entry), [entry]);
  });

const separated = [
  ["Acute Myeloid Leukaemia; Myelodysplastic Syndromes", 2],
  ["Asthma; COPD; Pneumonia", 3],
  ["Asthma | COPD", 2],
  ["Type 2 Diabetes Mellitus (T2DM), Obesity, Overweight", 3],
] as const;

for (const [entry, count] of separated)
  test(`with marks between: ${entry}`, () => {
    assert.equal(separatedTerms(entry).length, count);
  });

test("an entry that is surely one term is taken for one", () => {
  const entry = fc.string({
    unit: fc.constantFrom(..."abAB1)]|;,\n ", "•", "é", "Cancer", "HIV", "itis, "),
    maxLength: 12,
  });
  fc.assert(
    fc.property(entry, (text) => {
      if (mayHoldSeveral(text)) return;
      assert.deepEqual(gluedTerms(text), [text]);
      assert.deepEqual(separatedTerms(text), [text]);
    }),
    { numRuns: 5000 },
  );
});
