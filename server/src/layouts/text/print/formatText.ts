import type { Layout } from "../../layout.ts";

export function formatText(_text: string, _layout: Layout): string | undefined {
  throw new Error("being built");
}
