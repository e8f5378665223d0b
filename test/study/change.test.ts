import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  applyChange,
  applyChanges,
  type Change,
  wholeChanges,
} from "../../server/src/study/change.ts";
import { valueAt } from "../../server/src/study/path.ts";

const study = { title: "A", outcomes: [{ measure: "x" }, { measure: "y" }, { measure: "z" }] };
const measures = (value: typeof study) => value.outcomes.map(({ measure }) => measure).join("");

test("set makes missing parents, lists for indices and objects for names", () => {
  assert.deepEqual(applyChange({}, { kind: "set", path: ["a", 0, "b"], value: 1 }), {
    a: [{ b: 1 }],
  });
  assert.deepEqual(applyChange(study, { kind: "set", path: [], value: 1 }), 1);
});

test("insert goes before the index, move ends at it", () => {
  const insert = (index: number) =>
    measures(
      applyChange(study, { kind: "insert", path: ["outcomes", index], value: { measure: "n" } }),
    );
  assert.deepEqual([insert(0), insert(1), insert(3)], ["nxyz", "xnyz", "xyzn"]);
  const move = (from: number, to: number) =>
    measures(applyChange(study, { kind: "move", path: ["outcomes", from], to }));
  assert.deepEqual([move(0, 2), move(2, 0), move(1, 1)], ["yzx", "zxy", "xyz"]);
  assert.deepEqual(applyChange({}, { kind: "insert", path: ["list", 0], value: 1 }), { list: [1] });
});

test("remove takes what is there, and leaves no trace of what is not", () => {
  assert.equal(measures(applyChange(study, { kind: "remove", path: ["outcomes", 1] })), "xz");
  assert.deepEqual(applyChange({ a: 1 }, { kind: "remove", path: ["a"] }), {});
  for (const path of [["b"], ["b", "c"], ["a", "c"], ["outcomes", 7, "x"]])
    assert.deepEqual(applyChange(study, { kind: "remove", path }), study);
});

test("replaced stretches of one text come to one whole text", () => {
  const root = { summary: "See a, b and c.", title: "T" };
  const replace = (span: readonly [number, number], text: string): Change => ({
    kind: "replace",
    path: ["summary"],
    span,
    text,
  });
  const changes = [replace([13, 14], "CC"), replace([7, 8], "BB")];
  assert.deepEqual(applyChanges(root, changes), { summary: "See a, BB and CC.", title: "T" });
  assert.deepEqual(wholeChanges(root, changes), [
    { kind: "set", path: ["summary"], value: "See a, BB and CC." },
  ]);
  const others: Change[] = [
    { kind: "set", path: ["title"], value: "U" },
    ...changes,
    { kind: "remove", path: ["title"] },
  ];
  assert.deepEqual(applyChanges(root, wholeChanges(root, others)), applyChanges(root, others));
});

test("changes follow each other; the value before stays as it was", () => {
  const copy = structuredClone(study);
  const changes: Change[] = [
    { kind: "remove", path: ["outcomes", 0] },
    { kind: "set", path: ["outcomes", 0, "measure"], value: "w" },
  ];
  assert.equal(measures(applyChanges(study, changes)), "wz");
  assert.deepEqual(study, copy);
});

test("what was set is there; what was inserted and removed again is not", () => {
  const path = fc.array(fc.oneof(fc.constantFrom("a", "b"), fc.nat({ max: 2 })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(path, fc.jsonValue(), (at, value) => {
      const set = applyChange({}, { kind: "set", path: ["root", ...at], value });
      assert.deepEqual(valueAt(set, ["root", ...at]), value);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(), (list, index) => {
      const at = ["list", index % (list.length + 1)];
      const inserted = applyChange({ list }, { kind: "insert", path: at, value: -1 });
      assert.deepEqual(applyChange(inserted, { kind: "remove", path: at }), { list });
    }),
  );
});
