const verbs =
  "accelerate|achieve|analyse|analyze|assess|calculate|characterise|characterize|clarify|collect|compare|confirm|correlate|create|decrease|define|demonstrate|describe|detect|determine|develop|document|elucidate|ensure|establish|estimate|evaluate|examine|explore|find|generate|help|identify|improve|increase|investigate|know|lower|measure|monitor|observe|obtain|optimise|optimize|perform|predict|prevent|prove|provide|quantify|quantitate|record|reduce|refine|report|show|study|test|undertake|understand|utilise|utilize|validate|verify";
/** Without "to", words that are nouns as well ("Measure of …", "Study completion") do not count. */
const imperatives =
  "analyse|analyze|assess|assessing|characterise|characterize|compare|comparing|correlate|define|demonstrate|describe|determine|determining|elucidate|estimate(?= the )|evaluate|evaluating|examine|explore|exploring|generate|identify|investigate|investigating|measure(?= (?!and|at|by|for|from|in|items?|of|on|or|scores?|that|to|total|used|which|with)[a-z])|measuring|perform|provide|quantify|quantitate|undertake";
/** A word of each aim. */
export const aimWords: readonly string[] = [
  ...new Set([...verbs.split("|"), ...(imperatives.match(/\b\w+ing\b/g) ?? [])]),
];

const chain = `(?:${verbs})(?:(?:\\s*[,/&]\\s*|\\s+(?:and|or)\\s+)(?:${verbs}))*`;
const preamble =
  "(?:the\\s+)?(?:(?:primary|secondary|main|exploratory)\\s+)?(?:aims?|objectives?|goals?|purposes?)\\b[^.:]{0,60}?";

/** A label before the aim, which stays: "Phase 1a: To determine", "Safety - To compare". */
const label = `(?:[^\\s:–-][^:–-]{0,40}(?::\\s+(?=to\\s|(?:${imperatives})\\s)|\\s[–-]\\s+(?=to\\s)))?`;

/** How a title begins that is an aim; its verbs are the first group. */
export const aim = new RegExp(
  `^[\\s\\d.)*•-]*${label}((?:${preamble}\\bto\\s+${chain}|to\\s+${chain}|(?:${imperatives})(?:(?:\\s+and\\s+|\\s*[,/&]\\s*)(?:${imperatives}))*))(?=\\s)`,
  "i",
);
