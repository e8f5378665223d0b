import assert from "node:assert/strict";
import { test } from "node:test";
import { elements } from "../../server/src/catalogue/elements.ts";
import { whoItems } from "../../server/src/catalogue/whoItems.ts";

test("the 24 items, in their order", () => {
  assert.deepEqual(
    whoItems.map(({ number }) => number),
    Array.from({ length: 24 }, (_, i) => i + 1),
  );
});

// The registry has no element for the sources of support, and results are no protocol registration.
for (const { number, name, answers } of whoItems)
  if (number !== 4 && number !== 23)
    test(`item ${number} is answered by elements of which the catalogue says so`, () => {
      const own = elements.filter(({ whoItem }) => whoItem === number);
      const places = own.flatMap(({ path, alsoAt = [] }) => [...(path ? [path] : []), ...alsoAt]);
      for (const answer of answers) {
        const wanted = answer.join(".");
        const isKnown = places
          .map((path) => path.join("."))
          .some((place) => place === wanted || place.startsWith(`${wanted}.`));
        assert.ok(isKnown, `${name}: ${wanted}`);
      }
    });
