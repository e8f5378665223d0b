import { fillIn } from "../fillIn.ts";
import { isMissing } from "../missing.ts";
import { rule } from "../rule.ts";
import { isInUnitedStates, locationsPath, type Site, siteName, sitesOf } from "./sites.ts";

export default rule({
  code: "location/us-state-missing",
  title: "Site in the United States without a state",
  kind: "missing",
  severity: "error",
  source: "Upload schema v2018.05.08, Facility State: required for the United States",
  check(record, report) {
    const sites = sitesOf(record);
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i] as Site;
      if (site.state?.trim() || !isInUnitedStates(site)) continue;
      const path = [...locationsPath, i, "state"];
      if (!isMissing(record, path)) continue;
      const state = stateBeside(site, sites) ?? fillIn("state");
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

/** The state of the record's other American sites in the same city, if they agree. */
function stateBeside({ city }: Site, sites: readonly Site[]): string | undefined {
  if (!city?.trim()) return undefined;
  const states = new Set(
    sites
      .filter((other) => other.city === city && isInUnitedStates(other))
      .flatMap(({ state }) => state?.trim() || []),
  );
  return states.size === 1 ? [...states][0] : undefined;
}
