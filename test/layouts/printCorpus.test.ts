import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { gunzipSync } from "node:zlib";
import { list } from "../../server/src/layouts/list/layout.ts";
import { page } from "../../server/src/layouts/page/layout.ts";
import type { Study } from "../../server/src/study/study.ts";
import { sharedPath, unlessShared } from "../sharedFolder.ts";

/** Real records, printed as text and read again. */

const corpus = "corpus/ctgov-v2.ndjson.gz";
const skip = { skip: unlessShared(corpus) };

function* records(): Generator<Study> {
  const lines = gunzipSync(readFileSync(sharedPath(corpus)))
    .toString("utf8")
    .split("\n");
  for (const line of lines) if (line !== "") yield JSON.parse(line) as Study;
}

for (const layout of [page, list])
  test(`${layout.id}: each record of the corpus is read as it was printed`, skip, (t) => {
    let count = 0;
    const different: (string | undefined)[] = [];
    let bars = 0;
    for (const study of records()) {
      count++;
      const text = layout.print([study]);
      const [record] = layout.parse(text).records;
      const number = study.protocolSection.identificationModule?.nctId;
      bars += text.match(/^\|/gm)?.length ?? 0;
      assert.deepEqual(record?.unrecognised, [], number);
      if (!isDeepStrictEqual(record?.study.protocolSection, study.protocolSection))
        different.push(number);
    }
    t.diagnostic(`${count - different.length} of ${count} records equal through ${layout.id}`);
    assert.deepEqual(different, []);
    // Bars are for lines that would be read as something else, of which real records have few.
    assert.ok(bars < count / 10, `${bars} lines with bars`);
  });
