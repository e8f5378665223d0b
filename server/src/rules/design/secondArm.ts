import { armGroupsPath } from "../arm/linking.ts";
import { fillIn } from "../fillIn.ts";
import type { Fix } from "../rule.ts";

/** Describes the arm that was forgotten. */
export const addSecondArm: Fix = {
  title: "Add a second arm",
  safe: false,
  changes: [
    {
      kind: "insert",
      path: [...armGroupsPath, 1],
      value: {
        label: fillIn("title of the second arm"),
        description: fillIn("what its participants receive"),
      },
    },
  ],
};
