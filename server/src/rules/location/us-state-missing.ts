import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import {
  isInUnitedStates,
  locationsPath,
  type Site,
  siteName,
  sitesOf,
  surveyOf,
} from "./sites.ts";

export default rule({
  code: "location/us-state-missing",
  title: "Site in the United States without a state",
  kind: "missing",
  severity: "error",
  source: "Upload schema v2018.05.08, Facility State: required for the United States",
  check(record, report) {
    if (!surveyOf(record).lacksState) return;
    const sites = sitesOf(record);
    let states: ReadonlyMap<string, ReadonlySet<string>> | undefined;
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i] as Site;
      if (site.state?.trim() || !isInUnitedStates(site)) continue;
      const path = [...locationsPath, i, "state"];
      if (!isMissing(record, path)) continue;
      states ??= statesByCity(sites);
      const beside = states.get(site.city?.trim() ?? "");
      const [state = fillIn("state")] = beside?.size === 1 ? beside : [];
      report({
        at: path,
        message: `${siteName(site, i)} is in the United States and has no state. The registry takes no American site without one, and people search by it: enter the state.`,
        fixes: [
          {
            title: `Enter "${state}"`,
            safe: false,
            changes: [{ kind: "set", path, value: state }],
          },
        ],
      });
    }
  },
});

/** The states that American sites of the record have in a city; a city of one state gives it to the others. */
function statesByCity(sites: readonly Site[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byCity = new Map<string, Set<string>>();
  for (const site of sites) {
    const [city, state] = [site.city?.trim(), site.state?.trim()];
    if (city && state && isInUnitedStates(site))
      byCity.set(city, (byCity.get(city) ?? new Set()).add(state));
  }
  return byCity;
}
