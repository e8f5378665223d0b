import assert from "node:assert/strict";
import { test } from "node:test";
import { isWithin, samePath, toPointer, valueAt } from "../../server/src/study/path.ts";

test("paths as JSON pointers", () => {
  assert.equal(toPointer([]), "");
  assert.equal(toPointer(["a", 0, "b/c~d"]), "/a/0/b~1c~0d");
});

test("within and same", () => {
  assert.ok(isWithin(["a", 0], ["a"]) && isWithin(["a"], ["a"]) && isWithin(["a"], []));
  assert.ok(!isWithin(["a"], ["a", 0]) && !isWithin(["a", 1], ["a", 0]));
  assert.ok(
    samePath(["a", 0], ["a", 0]) && !samePath(["a"], ["a", 0]) && !samePath(["a", "0"], ["a", 0]),
  );
});

test("values at paths; undefined where the way ends", () => {
  const root = { a: [{ b: null }] };
  assert.equal(valueAt(root, ["a", 0, "b"]), null);
  for (const path of [["x"], ["a", 1], ["a", 0, "b", "c"]])
    assert.equal(valueAt(root, path), undefined);
});
