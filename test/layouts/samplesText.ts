import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../samples");

/** The seed in the layout `page`, a listing's rendering without labels. */
export const pageSeed = readFileSync(join(folder, "000_cd453c2458656e53.txt"), "utf8");

/** The seed in the layout `list`. */
export const listSeed = readFileSync(join(folder, "004_d8fb7d6f4579bf74.txt"), "utf8");
