import { cp, mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { runCommand } from "./command.ts";
import { projectRoot } from "./project.ts";

/**
 * Packs the extension from a copy of what git has of the project, as it is shipped, so that nothing
 * counts that happens to lie in the working folder. Returns the path of the package.
 */
export async function packExtension(folder: string): Promise<string> {
  const project = join(folder, "project");
  const listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = (await runCommand("git", listing, { cwd: projectRoot })).split("\0").slice(0, -1);
  for (const file of files) {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await cp(join(projectRoot, file), join(project, file));
  }
  await symlink(join(projectRoot, "node_modules"), join(project, "node_modules"));
  const packed = join(folder, "trialwright.vsix");
  await runCommand("npm", ["run", "package", "--", "--out", packed], { cwd: project });
  return packed;
}

/** Installs a packed extension for a VS Code server, into a folder of its own, which is given back. */
export async function installExtension(
  server: string,
  packed: string,
  folder: string,
): Promise<string> {
  const extensions = join(folder, "extensions");
  const main = join(server, "out", "server-main.js");
  const places = ["--extensions-dir", extensions, "--server-data-dir", join(folder, "install")];
  const env: NodeJS.ProcessEnv = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  delete env.CODE_SERVER_PARENT_PID;
  const args = [main, "--accept-server-license-terms", ...places, "--install-extension", packed];
  await runCommand(process.execPath, args, { env });
  return extensions;
}
