/** A title as titles are compared: case, spaces, Markdown escapes and a stop at the end do not count. */
export function foldTitle(title: string): string {
  return title
    .normalize("NFKC")
    .replaceAll("\\", "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "")
    .toLowerCase();
}
