import assert from "node:assert/strict";
import { test } from "node:test";
import { countryOf, suggestedCountry } from "../../server/src/catalogue/countries.ts";
import { countryNames } from "../../server/src/catalogue/countryNames.ts";
import { foreignCountryNames } from "../../server/src/catalogue/foreignCountryNames.ts";
import type { Study } from "../../server/src/study/study.ts";
import { readSharedLines, unlessShared } from "../sharedFolder.ts";

test("the registry's present and former forms and those of ISO 3166-1 are one country", () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    "South Korea": ["Korea, Republic of", "Korea (the Republic of)", "Republic of Korea"],
    "Turkey (Türkiye)": ["Turkey", "Türkiye", "Turkiye", "TURKEY"],
    "United States": ["USA", "United States of America (the)"],
    "Côte d’Ivoire": ["Cote d'Ivoire", "Ivory Coast"],
    "Saint Kitts and Nevis": ["St. Kitts & Nevis"],
    Vietnam: ["Viet Nam"],
  };
  for (const [country, names] of Object.entries(forms))
    for (const name of [country, ...names]) assert.equal(countryOf(name), country, name);
});

test("other names are none, but may be understood", () => {
  for (const [text, country] of [
    ["Deutschland", "Germany"],
    ["England", "United Kingdom"],
    ["Untied States", "United States"],
    ["P.R. China", "China"],
    ["Türkei", "Turkey (Türkiye)"],
  ] as const) {
    assert.equal(countryOf(text), undefined, text);
    assert.equal(suggestedCountry(text), country, text);
  }
  for (const text of ["", "Gotham", "Texas", "x".repeat(5000)]) {
    assert.equal(countryOf(text), undefined);
    assert.equal(suggestedCountry(text), undefined);
  }
});

test("no name means two countries, and no foreign name is a known one", () => {
  for (const line of countryNames) {
    const [country = "", ...others] = line.split("|");
    for (const name of [country, ...others]) assert.equal(countryOf(name), country, name);
  }
  for (const [country, names] of Object.entries(foreignCountryNames)) {
    assert.equal(countryOf(country), country);
    for (const name of names) {
      assert.equal(countryOf(name), undefined, name);
      assert.equal(suggestedCountry(name), country, name);
    }
  }
});

test("every country of the corpus is known", { skip: unlessShared("corpus") }, () => {
  const unknown = new Set<string>();
  for (const { protocolSection } of readSharedLines<Study>("corpus/ctgov-v2.ndjson.gz"))
    for (const { country } of protocolSection.contactsLocationsModule?.locations ?? [])
      if (country !== undefined && !countryOf(country)) unknown.add(country);
  assert.deepEqual([...unknown], []);
});
