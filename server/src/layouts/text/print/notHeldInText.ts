import type { Study } from "../../../study/study.ts";
import type { Layout, NotHeld } from "../../layout.ts";

export function notHeldInText(_study: Study, _layout: Layout): readonly NotHeld[] {
  throw new Error("being built");
}
