import type { Study } from "../../../study/study.ts";
import type { Grammar } from "../grammar.ts";
import type { TextStyle } from "../textStyle.ts";

export function printText(_study: Study, _grammar: Grammar, _style: TextStyle): string {
  throw new Error("being built");
}
