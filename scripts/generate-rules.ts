import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { problemCodes } from "../server/src/layouts/problemCodes.ts";
import type { CheckedRecord } from "../server/src/rules/checkedRecord.ts";
import { decided } from "../server/src/rules/decided.ts";
import type { Rule } from "../server/src/rules/rule.ts";
import { formatted } from "./formatted.ts";
import { projectRoot } from "./project.ts";
import { type RulePageHead, rulePageHead } from "./rule-page.ts";
import { type RuleRow, withTable } from "./rule-table.ts";

/*
 * Writes the list of rules (server/src/rules/all.ts) and the table of their pages
 * (docs/rules/README.md) from the rule files, and checks that rules and pages agree. With --check
 * it writes nothing and fails where a file would change.
 */

const rulesFolder = join(projectRoot, "server/src/rules");
const pagesFolder = join(projectRoot, "docs/rules");
const severities = ["error", "warning", "information", "hint"];

const problems: string[] = [];
const found = await loadRules();
const rules = found.filter((each): each is RuleRow => each.page !== undefined);
const names = found.map(({ name }) => name);
const slips = problemCodes.map((row) => ({ ...row, page: pageWithHead(row.code, row.severity) }));
checkPagesHaveRules([...names, ...problemCodes.map(({ code }) => code)]);
checkDecisions(names);
update("server/src/rules/all.ts", () => formatted("server/src/rules/all.ts", listOf(names)));
update("docs/rules/README.md", (old) => withTable(old, rules, slips, decided));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/** The rule files; a file beside them without a default export is what several rules share. */
async function loadRules() {
  const files = globSync("*/*.ts", { cwd: rulesFolder }).map((file) => file.replaceAll("\\", "/"));
  const loaded = [];
  for (const file of files.toSorted()) {
    const module = (await import(pathToFileURL(join(rulesFolder, file)).href)) as {
      default?: Rule;
    };
    const name = file.replace(/\.ts$/, "");
    if (!module.default) continue;
    loaded.push({ name, rule: module.default, page: pageOf(name, module.default) });
  }
  return loaded;
}

function pageOf(name: string, rule: Rule): RulePageHead | undefined {
  if (rule.code !== name)
    problems.push(`server/src/rules/${name}.ts: its code is ${rule.code}, its place says ${name}`);
  return pageWithHead(name, loudestOf(rule, read(`server/src/rules/${name}.ts`) ?? ""));
}

function pageWithHead(name: string, loudest: string | undefined): RulePageHead | undefined {
  const file = `docs/rules/${name}.md`;
  const text = read(file);
  if (text === undefined) return complain(`${file} is missing: each rule has a page`);
  const head = rulePageHead(text);
  if (!head) return complain(`${file} does not begin as rule pages do (see docs/rules/README.md)`);
  if (head.code !== name) complain(`${file}: it is about ${head.code}, its place says ${name}`);
  if (head.severity !== loudest)
    complain(`${file}: it says ${head.severity}, the loudest that the rule reports is ${loudest}`);
  return head;
}

function complain(problem: string): undefined {
  problems.push(problem);
}

/** The loudest severity of a rule by itself, by the dates of a record, or of one of its reports. */
function loudestOf(rule: Rule, source: string): string | undefined {
  const { severity } = rule;
  const own =
    typeof severity === "string"
      ? [severity]
      : [true, false].map((startedSinceFinalRule) =>
          severity({
            startedSinceFinalRule,
            protocol: {},
            dates: {},
            facts: [] as object[],
          } as CheckedRecord),
        );
  const written = source.matchAll(/\bseverity\b[^\n]*(?:\n[^\n]*){0,3}/g);
  const ofReports = [...written].flatMap(([line]) =>
    severities.filter((level) => line.includes(`"${level}"`)),
  );
  return severities.find(
    (level) => own.some((each) => each === level) || ofReports.includes(level),
  );
}

function checkPagesHaveRules(names: readonly string[]): void {
  for (const file of globSync("*/*.md", { cwd: pagesFolder })) {
    const name = file.replaceAll("\\", "/").replace(/\.md$/, "");
    if (!names.includes(name)) complain(`docs/rules/${name}.md has no rule`);
  }
}

function checkDecisions(names: readonly string[]): void {
  const file = "server/src/rules/decided.ts";
  for (const [i, decision] of decided.entries()) {
    const { code } = decision;
    if (code <= (decided[i - 1]?.code ?? "")) complain(`${file}: ${code} is not in its place`);
    if (names.includes(code)) complain(`${file}: ${code} is a rule`);
    if ("mergedInto" in decision && !read(`docs/rules/${decision.mergedInto}.md`))
      complain(`${file}: ${code} is merged into ${decision.mergedInto}, which has no page`);
  }
}

function listOf(list: readonly string[]): string {
  const imports = list.map((name) => `import ${identifier(name)} from "./${name}.ts";`);
  return `// generated by scripts/generate-rules.ts
${imports.join("\n")}
import type { Rule } from "./rule.ts";

/** Every rule, in the order of section and name. */
export const rules: readonly Rule[] = [${list.map(identifier).join(", ")}];
`;
}

function identifier(name: string): string {
  return name.replaceAll(/[/-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function update(file: string, content: (old: string | undefined) => string): void {
  const old = read(file);
  const text = content(old);
  if (text === old) return;
  if (process.argv.includes("--check")) complain(`${file} is out of date: run npm run generate`);
  else writeFileSync(join(projectRoot, file), text);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(join(projectRoot, file), "utf8");
  } catch {
    return undefined;
  }
}
