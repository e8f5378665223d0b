import { rule } from "../rule.ts";
import { officialsOf, officialsPath } from "./officials.ts";

export default rule({
  code: "official/several-pi",
  title: "Several principal investigators",
  kind: "consistency",
  severity: "information",
  source: "Chaturvedi et al., Trials 2019; the registry's reviewers expect one, as a rule",
  check(record, report) {
    const officials = officialsOf(record);
    if (officials.length < 2) return;
    const leaders = officials.flatMap(({ role }, i) =>
      role === "PRINCIPAL_INVESTIGATOR" ? [i] : [],
    );
    const [first, second] = leaders;
    if (first === undefined || second === undefined) return;
    report({
      at: [...officialsPath, second, "role"],
      // Two may lead a study together; more are mostly the leaders of its sites.
      ...(leaders.length === 2 && { severity: "hint" as const }),
      message:
        leaders.length === 2
          ? "The study has 2 overall principal investigators. As a rule one person leads a study as a whole: unless the two do so together, enter the other as an investigator of the site, or with another role here."
          : `The study has ${leaders.length} overall principal investigators. As a rule one person leads a study as a whole: if the others lead their sites, enter them as investigators there, or give them another role here.`,
      related: leaders
        .filter((i) => i !== second)
        .slice(0, 5)
        .map((i) => ({
          at: [...officialsPath, i, "role"],
          message: "Also a principal investigator",
        })),
    });
  },
});
