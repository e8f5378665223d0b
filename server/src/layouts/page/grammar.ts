import { Grammar } from "../text/grammar.ts";
import { groups } from "../text/groups.ts";

/** In this layout each group has a heading, and the groups stand as they are. */
export const pageGrammar = new Grammar(groups);
