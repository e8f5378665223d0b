import { countryOf, suggestedCountry } from "../../catalogue/countries.ts";
import { isFillIn } from "../fillIn.ts";
import { rule } from "../rule.ts";
import { shortened } from "../shortened.ts";
import { locationsPath, type Site, siteName, sitesOf } from "./sites.ts";

export default rule({
  code: "location/country-unknown",
  title: "Country that the registry does not know",
  kind: "form",
  severity: "warning",
  source: "Upload schema v2018.05.08, Facility Country: in English; ISO 3166-1 short names",
  check(record, report) {
    const sites = sitesOf(record);
    let known: string | undefined;
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i] as Site;
      const { country } = site;
      // Most sites of a record are in the country of the site before.
      if (country === known || !country?.trim()) continue;
      if (countryOf(country)) known = country;
      if (country === known || isFillIn(country)) continue;
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
