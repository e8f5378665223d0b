import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { CheckedRecord } from "../../server/src/rules/checkedRecord.ts";
import duplicate from "../../server/src/rules/location/duplicate.ts";
import type { Site } from "../../server/src/rules/location/sites.ts";

const facility = fc.constantFrom(
  "Clinic A",
  "Clinic B",
  "Research Site",
  "Investigative Office",
  " ",
  "H",
);
const place = fc.constantFrom("Ulm", "ulm ", "Bonn", "");

const site: fc.Arbitrary<Site> = fc.record(
  { facility, city: place, zip: place },
  { requiredKeys: [] },
);

function reported(locations: readonly Site[]): readonly unknown[] {
  const found: unknown[] = [];
  const record = { protocol: { contactsLocationsModule: { locations } }, facts: [] as object[] };
  duplicate.check(record as unknown as CheckedRecord, ({ at, related }) => {
    found.push([at.at(-1), related?.[0]?.at.at(-1)]);
  });
  return found;
}

/** What is reported when each site is compared with all before it. */
function expected(sites: readonly Site[]): readonly unknown[] {
  const fold = (text: string | undefined) => text?.trim().toLowerCase() ?? "";
  const isSame = (a: Site, b: Site) =>
    fold(a.facility) === fold(b.facility) &&
    fold(a.city) === fold(b.city) &&
    fold(a.zip) === fold(b.zip);
  const found: unknown[] = [];
  for (const [i, each] of sites.entries()) {
    if (fold(each.facility) === "" || fold(each.city) === "") continue;
    if (/site|investigat/i.test(each.facility ?? "")) continue;
    const before = sites.slice(0, i);
    const first = before.findIndex(
      (other) => other.facility === each.facility && isSame(other, each),
    );
    if (first >= 0) found.push([i, first]);
  }
  return found;
}

test("sites that stand again are found among sites of the same name", () => {
  fc.assert(
    fc.property(fc.array(site, { maxLength: 12 }), (sites) => {
      assert.deepEqual(reported(sites), expected(sites));
    }),
    { numRuns: 2000 },
  );
});
