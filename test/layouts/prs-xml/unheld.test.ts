import assert from "node:assert/strict";
import test from "node:test";
import { notHeld } from "../../../server/src/layouts/prs-xml/notHeld.ts";
import { definitionOf } from "../../../server/src/layouts/prs-xml/schema/byPath.ts";
import { unheld, whyNotHeld } from "../../../server/src/layouts/prs-xml/unheld.ts";
import { protocolSection } from "../../../server/src/study/schema.ts";

interface Shape {
  readonly def: {
    readonly type: string;
    readonly innerType?: Shape;
    readonly element?: Shape;
    readonly shape?: Readonly<Record<string, Shape>>;
  };
}

/** The paths of all single values of the v2 structure, 0 standing for any index. */
function leaves({ def }: Shape, path: readonly (string | number)[]): (string | number)[][] {
  if (def.innerType) return leaves(def.innerType, path);
  if (def.element) return leaves(def.element, [...path, 0]);
  if (def.shape)
    return Object.entries(def.shape).flatMap(([key, child]) => leaves(child, [...path, key]));
  return [[...path]];
}

const all = leaves(protocolSection as unknown as Shape, ["protocolSection"]);

test("each value of the structure has an element or a reason why it has none", () => {
  const neither = all.filter((path) => {
    const list = path.at(-1) === 0 ? path.slice(0, -1) : path;
    return !definitionOf(path) && !definitionOf(list) && whyNotHeld(path) === undefined;
  });
  assert.deepEqual(
    neither.map((path) => path.join(".")),
    [],
  );
});

test("what has no element is really in the structure", () => {
  const keys = all.map((path) => path.map((step) => (step === 0 ? "*" : step)).join("."));
  const unknown = unheld.filter(
    ({ path }) =>
      path.startsWith("protocolSection") &&
      !keys.some((key) => key === path || key.startsWith(`${path}.`)),
  );
  assert.deepEqual(unknown, []);
});

test("an age without a limit is no loss: the upload says so, and the API leaves it out", () => {
  const eligibilityModule = { minimumAge: "18 Years", maximumAge: "N/A" };
  assert.deepEqual(notHeld({ protocolSection: { eligibilityModule } }), []);
});
