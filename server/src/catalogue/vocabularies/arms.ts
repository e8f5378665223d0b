import type { Term } from "../term.ts";

export const armGroupType: readonly Term[] = [
  {
    token: "EXPERIMENTAL",
    display: "Experimental",
    upload: "Experimental",
    meaning: "Receives the intervention that the trial is about.",
  },
  {
    token: "ACTIVE_COMPARATOR",
    display: "Active Comparator",
    upload: "Active Comparator",
    meaning: "Receives an intervention that is held to be effective, for comparison.",
  },
  {
    token: "PLACEBO_COMPARATOR",
    display: "Placebo Comparator",
    upload: "Placebo Comparator",
    meaning: "Receives an inactive substance that looks like the one under study.",
  },
  {
    token: "SHAM_COMPARATOR",
    display: "Sham Comparator",
    upload: "Sham Comparator",
    meaning: "Receives a procedure or device that only seems to be the one under study.",
  },
  {
    token: "NO_INTERVENTION",
    display: "No Intervention",
    upload: "No Intervention",
    meaning: "Receives nothing in this trial, neither active nor sham.",
  },
  {
    token: "OTHER",
    display: "Other",
    upload: "Other",
    meaning: "None of the listed roles describes the arm.",
  },
];

export const interventionType: readonly Term[] = [
  {
    token: "DRUG",
    display: "Drug",
    upload: "Drug",
    meaning: "A medicinal substance, placebo included.",
  },
  {
    token: "DEVICE",
    display: "Device",
    upload: "Device",
    meaning: "An apparatus, implant or instrument, sham included.",
  },
  {
    token: "BIOLOGICAL",
    display: "Biological",
    upload: "Biological/Vaccine",
    meaning: "A vaccine, blood product, antibody, cell product or the like.",
    aliases: ["Biological or Vaccine", "Vaccine"],
  },
  {
    token: "PROCEDURE",
    display: "Procedure",
    upload: "Procedure/Surgery",
    meaning: "An operation or another manual technique on the body.",
    aliases: ["Surgery"],
  },
  {
    token: "RADIATION",
    display: "Radiation",
    upload: "Radiation",
    meaning: "Treatment or imaging by means of radiation.",
  },
  {
    token: "BEHAVIORAL",
    display: "Behavioral",
    upload: "Behavioral",
    meaning: "Psychotherapy, counselling, training or a change of lifestyle.",
  },
  {
    token: "GENETIC",
    display: "Genetic",
    upload: "Genetic",
    meaning: "Transfer of genes, or work with recombinant DNA.",
  },
  {
    token: "DIETARY_SUPPLEMENT",
    display: "Dietary Supplement",
    upload: "Dietary Supplement",
    meaning: "Vitamins, minerals, herbs and other supplements to food.",
  },
  {
    token: "COMBINATION_PRODUCT",
    display: "Combination Product",
    upload: "Combination Product",
    meaning: "Drug, device or biologic joined in one product.",
  },
  {
    token: "DIAGNOSTIC_TEST",
    display: "Diagnostic Test",
    upload: "Diagnostic Test",
    meaning: "A test of the body or of a sample, such as imaging or a laboratory assay.",
  },
  {
    token: "OTHER",
    display: "Other",
    upload: "Other",
    meaning: "None of the listed kinds fits.",
  },
];
