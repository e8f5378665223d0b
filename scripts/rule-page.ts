import type { Severity } from "../server/src/rules/rule.ts";

/** The first lines of a rule's page, which the list of rules and the tests rely on. */
export interface RulePageHead {
  readonly title: string;
  readonly code: string;
  /** The loudest that the rule has. */
  readonly severity: Severity;
  /** `safe`, `suggested`, `safe or suggested` or `none`. */
  readonly fix: string;
}

const form =
  /^# (?<title>\S.*\S)\n\n`(?<code>[a-z-]+\/[a-z\d-]+)` · (?<severity>error|warning|information|hint) · fix: (?<fix>safe|suggested|safe or suggested|none)\n\n/;

/** Reads the head of a page; undefined where it has not the form of `docs/rules/README.md`. */
export function rulePageHead(markdown: string): RulePageHead | undefined {
  const { title, code, severity, fix } = form.exec(markdown)?.groups ?? {};
  if (!title || !code || !severity || !fix) return undefined;
  return { title, code, severity: severity as Severity, fix };
}
