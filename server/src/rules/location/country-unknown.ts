import { countryOf, suggestedCountry } from "../../catalogue/countries.ts";
import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { locationsPath, siteName, sitesOf, surveyOf } from "./sites.ts";

export default rule({
  code: "location/country-unknown",
  title: "Country that the registry does not know",
  kind: "form",
  severity: "warning",
  source: "Upload schema v2018.05.08, Facility Country: in English; ISO 3166-1 short names",
  check(record, report) {
    if (!surveyOf(record).hasOddCountry) return;
    for (const [i, site] of sitesOf(record).entries()) {
      const { country } = site;
      if (!country?.trim() || countryOf(country) || isFillIn(country)) continue;
      const path = [...locationsPath, i, "country"];
      const meant = suggestedCountry(country);
      report({
        at: path,
        message: `${siteName(site, i)} is in "${shortened(country)}", which is no English name of a country that the registry knows. People search for sites by country: ${meant ? `write "${meant}"` : "enter the country, in English"}.`,
        fixes: meant
          ? [
              {
                title: `Change to "${meant}"`,
                safe: false,
                changes: [{ kind: "set", path, value: meant }],
              },
            ]
          : [],
      });
    }
  },
});
