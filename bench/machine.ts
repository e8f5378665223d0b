import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";
import process from "node:process";

/** What must be known of the machine to read the numbers. */
export function machineLine(): string {
  const model = cpus()[0]?.model.trim().replaceAll(/\s+/g, " ") ?? "unknown processor";
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  const load = loadavg()[0]?.toFixed(2);
  return `${model}, ${availableParallelism()} cores, ${memory} GiB, ${type()} ${release()}, Node ${process.version}, load ${load}, ${new Date().toISOString().slice(0, 10)}`;
}
