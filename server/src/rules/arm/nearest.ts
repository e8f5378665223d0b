import leven from "leven";
import { fold } from "../../catalogue/fold.ts";

/** No name is compared beyond so many characters: a slip in a longer one is found by its fold. */
const longest = 120;

/** What a reference that fits no name most likely means. */
export interface Nearest {
  /** The index of the name. */
  readonly index: number;
  /** True where only letter case, spaces or marks differ, so that surely nothing else is meant. */
  readonly same: boolean;
}

/** The one name that `text` most likely means; undefined where none is near, or several are. */
export function nearestName(
  text: string,
  names: readonly (string | undefined)[],
): Nearest | undefined {
  const wanted = plain(text);
  if (wanted === "") return undefined;
  const same = indicesWhere(names, (name) => plain(name) === wanted);
  if (same.length > 0) return onlyOf(same, true);
  if (text.length > longest) return undefined;
  const slips = Math.min(3, Math.floor(wanted.length / 5));
  return onlyOf(
    indicesWhere(names, (name) => {
      const other = plain(name);
      if (other === "" || Math.abs(other.length - wanted.length) > slips) return false;
      return digits(other) === digits(wanted) && leven(other, wanted) <= slips;
    }),
    false,
  );
}

function onlyOf(indices: readonly number[], same: boolean): Nearest | undefined {
  const [index, another] = indices;
  return index === undefined || another !== undefined ? undefined : { index, same };
}

function indicesWhere(
  names: readonly (string | undefined)[],
  fits: (name: string) => boolean,
): readonly number[] {
  return names.flatMap((name, index) => (name !== undefined && fits(name) ? [index] : []));
}

/** Letters and digits in lower case; long names, which `fold` leaves out, by their words. */
function plain(text: string): string {
  return fold(text) || text.toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** Arm 1 is not a slip for arm 2. */
function digits(text: string): string {
  return text.replaceAll(/\D+/g, " ");
}
