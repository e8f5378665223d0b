import process from "node:process";
import { findCommand, runCommand } from "./command.ts";
import { type Log, step } from "./project.ts";

/** Debian package: commands of which any one shows that the machine has what we need. */
const packages = {
  chromium: ["chromium", "chromium-browser", "google-chrome"],
  neovim: ["nvim"],
  "libxml2-utils": ["xmllint"],
  python3: ["python3"],
  make: ["make"],
  "g++": ["g++", "c++"],
} as const;

export type DebianPackage = keyof typeof packages;

/** What compiles the two native modules without which the VS Code server does not start. */
export const compilerPackages = ["python3", "make", "g++"] as const;

const isMissing = (name: DebianPackage) =>
  !packages[name].some((command) => findCommand(command) !== undefined);

/**
 * Makes sure that the named packages are there: as root on Debian it installs what is missing,
 * otherwise it says what is missing and how to get it.
 */
export async function ensureDebianPackages(
  names: readonly DebianPackage[],
  log: Log,
): Promise<void> {
  const missing = names.filter(isMissing);
  if (missing.length === 0) return;
  const list = missing.join(" ");
  if (findCommand("apt-get") === undefined)
    throw new Error(`Please install these first (names of the Debian packages): ${list}`);
  if (process.getuid?.() !== 0)
    throw new Error(
      `Debian packages are missing: ${list}\nPlease run:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${list}`,
    );
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await step(log, `Installing Debian packages: ${list}`, async () => {
    await runCommand("apt-get", ["update"], { env });
    await runCommand("apt-get", ["install", "-y", "--no-install-recommends", ...missing], { env });
  });
  const still = missing.filter(isMissing);
  if (still.length > 0)
    throw new Error(`Installed, but their commands are not on the PATH: ${still.join(" ")}`);
}

/** The browser that the tests and the README pictures drive. */
export function chromiumPath(): string {
  const found = packages.chromium.map(findCommand).find((path) => path !== undefined);
  if (found === undefined) throw new Error("No Chromium on the PATH (Debian package: chromium)");
  return found;
}
