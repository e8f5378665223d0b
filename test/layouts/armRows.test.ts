import assert from "node:assert/strict";
import { test } from "node:test";
import { divideRow } from "../../server/src/layouts/list/armRows.ts";

/** The cells of a row as the listing prints it: all rows in one line, or one row. */
function cells(text: string, names: readonly string[], allRows: boolean): unknown {
  const row = { text, start: 0, end: text.length, line: 0, gap: 0 };
  const { arms, isSure } = divideRow(row, names, allRows);
  const found = arms.map(({ label, intervention, description }) =>
    [label, intervention, description].map((piece) => piece?.text ?? ""),
  );
  return isSure ? found : { unsure: found };
}

test("all rows in one line: an arm that bears an intervention's name is seen", () => {
  assert.deepEqual(
    cells(
      "DSXS DSXS Applied once a day. Placebo Placebo Placebo (vehicle) applied once a day.",
      ["Placebo", "DSXS"],
      true,
    ),
    [
      ["DSXS", "DSXS", "Applied once a day."],
      ["Placebo", "Placebo", "Placebo (vehicle) applied once a day."],
    ],
  );
});

test("all rows in one line: a name that begins like the arm's", () => {
  assert.deepEqual(
    cells("AL-3789 AL-3789 Suspension AL-3789 Suspension, one dose", ["AL-3789 Suspension"], true),
    [["AL-3789", "AL-3789 Suspension", "AL-3789 Suspension, one dose"]],
  );
});

test("all rows in one line: the end of a sentence is only a guess", () => {
  assert.deepEqual(
    cells("Group 1 Vaccine Given at enrolment. Group 2 Vaccine Given later.", ["Vaccine"], true),
    {
      unsure: [
        ["Group 1", "Vaccine", "Given at enrolment."],
        ["Group 2", "Vaccine", "Given later."],
      ],
    },
  );
});

test("one row a line, cells glued", () => {
  assert.deepEqual(
    cells("ACYC vehicleACYC vehicleGel without drug", ["ACYC vehicle", "ACYC"], false),
    [["ACYC vehicle", "ACYC vehicle", "Gel without drug"]],
  );
  assert.deepEqual(cells("RanibizumabRanibizumabA 0.5 mg injection", ["Sham control"], false), [
    ["Ranibizumab", "Ranibizumab", "A 0.5 mg injection"],
  ]);
});

test("a row without any known name stays whole", () => {
  assert.deepEqual(cells("Single Arm: Healthy Something is given.", ["Aspirin"], true), {
    unsure: [["Single Arm: Healthy Something is given.", "", ""]],
  });
});
