import type { DataElement } from "../../catalogue/element.ts";
import { elements } from "../../catalogue/elements.ts";
import { fillIn } from "../../rules/fillIn.ts";
import { applyChange } from "../../study/change.ts";
import type { PartialDate } from "../../study/partialDate.ts";
import type { Path } from "../../study/path.ts";
import type { Study } from "../../study/study.ts";
import { appliesTo } from "../requirement.ts";
import { askedWords } from "./askedWords.ts";
import { givenValues, leftOut } from "./givenValues.ts";
import type { RecordKind } from "./recordKind.ts";

/**
 * A study with everything that the registry requires of its kind: what follows from the kind is
 * there, what only the author knows is a fill-in. A fill-in may stand for a number or an answer.
 */
export function skeletonOf(kind: RecordKind, today: PartialDate): Study {
  const given = givenValues(kind, today);
  const counts = itemCounts(given);
  const values = new Map<string, { readonly path: Path; readonly value: unknown }>();
  for (const element of elements) {
    if (element.path === undefined || !appliesTo(element, kind.studyType)) continue;
    for (const path of placesOf(element.path, counts)) {
      const value = given.get(path.join(".")) ?? asked(element, path, kind);
      if (value !== undefined && value !== leftOut) values.set(path.join("."), { path, value });
    }
  }
  // What is a part of an element, such as the phone of a site's contact, has none of its own.
  for (const [key, value] of given)
    if (!values.has(key) && value !== leftOut) values.set(key, { path: pathOf(key), value });
  let study: Study = { protocolSection: {} };
  for (const { path, value } of values.values())
    study = applyChange(study, { kind: "set", path, value });
  return study;
}

/** A fill-in for what the registry requires. */
function asked({ requirement, kind, name }: DataElement, path: Path, of: RecordKind): unknown {
  if (requirement !== "always" && requirement !== "fromFinalRule") return undefined;
  if (kind === "yesNo") return fillIn("Yes or No");
  return fillIn(askedWords(path, of.studyType) ?? name.toLowerCase());
}

/** The number of items of each list, by its path, so far as values are given for them. */
function itemCounts(given: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of given.keys())
    for (const { 0: match, index } of key.matchAll(/\.(\d+)/g)) {
      const list = key.slice(0, index);
      counts.set(list, Math.max(counts.get(list) ?? 0, Number(match.slice(1)) + 1));
    }
  return counts;
}

/** The places in the study of a path with stars; a list has one item unless more are given. */
function placesOf(path: readonly string[], counts: ReadonlyMap<string, number>): readonly Path[] {
  let places: Path[] = [[]];
  for (const step of path)
    places = places.flatMap((place) =>
      step === "*"
        ? Array.from({ length: counts.get(place.join(".")) ?? 1 }, (_, index) => [...place, index])
        : [[...place, step]],
    );
  return places;
}

function pathOf(key: string): Path {
  return key.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
