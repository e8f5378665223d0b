import { isAbsolute, relative, resolve, sep } from "node:path";
import process from "node:process";
import { type Severity, severities } from "../../rules/rule.ts";
import { isFatal, sentenceOf } from "../input.ts";
import { counted, type Noter, plural, type Reporter } from "../report.ts";

const levels: { readonly [severity in Severity]: string } = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

export const githubNote: Noter = (path, snapshot, { severity, code, message, range }) => {
  const { start, end } = snapshot.rangeOf(range);
  const place: Record<string, string | number> = {
    file: pathInRepository(path),
    line: start.line + 1,
    endLine: end.line + 1,
  };
  // Columns count only where the finding ends on its line.
  if (start.line === end.line) {
    place.col = start.character + 1;
    place.endColumn = end.character + 1;
  }
  return command(levels[severity], { ...place, title: code }, message);
};

/** Workflow commands, which GitHub Actions shows as annotations of the changed files. */
export function github(): Reporter {
  return {
    part: ({ notes }) => notes.map(({ text }) => text).join(""),
    problem: (problem) =>
      command(
        isFatal(problem) ? "error" : "warning",
        { file: pathInRepository(problem.path) },
        sentenceOf(problem),
      ),
    end: ({ files, counts }) => {
      const found = severities.map((severity) => counted(counts[severity], severity)).join(", ");
      return `${plural(files, "file")} checked: ${found}.\n`;
    },
  };
}

function command(
  name: string,
  properties: { readonly [name: string]: string | number },
  message: string,
): string {
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  return `::${name} ${written.join(",")}::${escapeData(message)}\n`;
}

/** Annotations are placed by paths from the top of the repository, wherever the step runs. */
function pathInRepository(path: string): string {
  const top = process.env.GITHUB_WORKSPACE;
  if (!top) return path;
  const inside = relative(top, resolve(path));
  return inside.startsWith("..") || isAbsolute(inside) ? path : inside.split(sep).join("/");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
