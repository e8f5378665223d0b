/** Two numbers as the ends of a range, the words for them, or all values in a list. */
export function namesRange(text: string): boolean {
  if (!/\d/.test(text) && !text.includes("zero")) return false;
  return range.test(text) || anchors.test(text) || otherRange.test(text);
}

const range =
  /\d\s*(?:=[^.;,]{1,40})?\s*(?:-|–|—|~|to|through|and|until|till|\/)\s*\+?-?\d|0\s*[=(:]|\b(?:rang|minimum|maximum|min\b|max\b|lowest|highest|out of \d|of \d+ (?:points|total)|0\b.{1,100}\b\d{1,3}\b)/i;
/** The same in words, the length of a line to mark, and scores that have a mean and no ends. */
const otherRange =
  /\b(?:100[\s-]*(?:mm|millimet)|10[\s-]*(?:cm|centimet)|mean (?:score )?of \d+ (?:and|with) (?:a |an )?(?:standard deviation|sd\b)|zero\b.{1,60}\b(?:to|and)\s+(?:\d|t(?:wo|hree|en)|f(?:our|ive)|s(?:ix|even)|eight|nine))/i;

/** What a number of the scale stands for: "1 is strongly disagree", "(1, much improved", "none (0)". */
const anchor = String.raw`(?:(?<![\w.-])\d{1,3}(?:\s*[=:](?!\d)|\s+(?:is|are|being|equals?|means?|meaning|indicat\w+|represent\w*|reflect\w*|denot\w+)\b|,?\s+(?:not|no|very|strongly|completely|never|always|extremely|much)\b)|(?<=[a-z"'”’]\s?)\(\d{1,3}\))`;
const anchors = new RegExp(`${anchor}[^]{1,150}?${anchor}`, "i");

/** Words that say what high or low scores mean. */
export function namesDirection(text: string): boolean {
  // What most say is found before the regular expression has begun.
  return text.includes("higher") || direction.test(text) || anchors.test(text);
}

const direction =
  /\d(?:\s*[=(:]|,? (?:is |are |being )?(?:means?|meaning|indicat|represent|denot|defined))|(?<![\w.-])\d{1,3},? being |["'”’]\s?\(\d|\b(?:higher|greater|lower|larger|worse|worst|better|best\b|poor\b|extreme|excellent|strongly|severe|perfect|not at all|no pain|the more|very (?:dis|un)?satisfied|maxim(?:um|al) |increas(?:ed|ing) scores?|(?:high|low)(?:est)? (?:score|value)s?|(?:scores?|points?|values?) (?:\w+ ){0,5}(?:increas|decreas|rises?\b))/i;
