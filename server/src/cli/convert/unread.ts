import { unreadTextOf } from "../../language/convert/unread.ts";
import type { StudyRecord } from "../../study/record.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import type { Input } from "../input.ts";
import { placeIn } from "./placeIn.ts";

/** A piece of the author's text that has no value, so that no conversion carries it over. */
export interface Unread {
  readonly place: string;
  /** A sentence. */
  readonly message: string;
}

/** In the order of the text. */
export function unreadOf(input: Input, snapshot: Snapshot, record: StudyRecord): readonly Unread[] {
  return unreadTextOf(snapshot, record).map(({ range, element, why }) => ({
    place: placeIn(input, snapshot, range.start),
    message: element === undefined ? why : `${element}: ${why}`,
  }));
}
