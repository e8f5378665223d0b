// Runs before anything is installed, on any Node from 20 on: plain JavaScript, no packages.
// `node scripts/setup.js [script.ts arguments…]` installs, builds, then runs the script under
// the project's own Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";
const modules = join(root, "node_modules");
const projectNode = join(modules, "node", "bin", windows ? "node.exe" : "node");
const installStamp = join(modules, ".setup-stamp");
const buildStamp = join(root, "dist", ".setup-stamp");
const sources = ["client", "server", "esbuild.js", "package.json", "package-lock.json"];

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Time of the newest change below a path; a folder's own time shows deleted files. */
function newest(path) {
  const own = modified(path);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(what, command, args, options = {}) {
  const started = Date.now();
  console.log(`${what} …`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error ?? status !== 0) {
    console.error(`${what}: failed${error ? ` (${error.message})` : ""}`);
    process.exit(status || 1);
  }
  console.log(`${what}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function install() {
  const lock = join(root, "package-lock.json");
  const wanted = createHash("sha256").update(readFileSync(lock)).digest("hex");
  const stamped = existsSync(installStamp) ? readFileSync(installStamp, "utf8") : "";
  // npm writes its own record last, so a newer one means somebody's install by hand went through.
  const byHand = modified(join(modules, ".package-lock.json")) >= modified(lock);
  if (existsSync(projectNode) && (stamped === wanted || byHand)) {
    if (stamped !== wanted) writeFileSync(installStamp, wanted);
    return;
  }
  const npm = process.env.npm_execpath;
  const args = ["ci", "--loglevel=error"];
  const what = "Installing the dependencies (npm ci)";
  if (npm?.endsWith("npm-cli.js")) run(what, process.execPath, [npm, ...args]);
  else run(what, windows ? "npm.cmd" : "npm", args, { shell: windows });
  if (!existsSync(projectNode)) {
    console.error(`npm installed the "node" package, but its binary is missing: ${projectNode}`);
    console.error("Are install scripts switched off (npm config get ignore-scripts)?");
    process.exit(1);
  }
  writeFileSync(installStamp, wanted);
}

function build() {
  if (modified(buildStamp) > Math.max(...sources.map((path) => newest(join(root, path))))) return;
  run("Building", projectNode, ["esbuild.js"]);
  writeFileSync(buildStamp, "");
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  console.error(
    `Trialwright needs Node 20.12 or newer to set itself up; this is ${process.version}.`,
  );
  process.exit(1);
}
install();
build();
const script = process.argv.slice(2);
if (script.length > 0) {
  const child = spawn(projectNode, script, { cwd: root, stdio: "inherit" });
  // Ctrl+C reaches the child by itself; this process only waits for its answer.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
