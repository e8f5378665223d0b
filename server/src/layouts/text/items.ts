import { termOf } from "../../catalogue/vocabularies.ts";
import type { Block, TextToken, Token } from "./block.ts";
import { ItemReader } from "./itemReader.ts";
import { readPlace } from "./place.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/** Reads a line without a label inside a list of items; false leaves it unrecognised. */
type LineReader = (reader: ItemReader, token: TextToken, next: Token | undefined) => boolean;

/** Reads a list of items in document order. */
export function readItems(
  block: Block,
  builder: RecordBuilder,
  reader = new ItemReader(block.group, builder),
): void {
  const readLine = lineReaders[block.group.id] ?? unknownLine;
  block.tokens.forEach((token, i) => {
    if (token.kind === "text") readLine(reader, token, block.tokens[i + 1]);
    else if (token.match.ofItem) reader.labelled(token);
  });
}

/** The first element of an item may stand without a label before others that have theirs. */
const unknownLine: LineReader = (reader, { piece, opens }) => {
  const opener = reader.group.item?.fields[0]?.path[0];
  const begins = opens || !reader.isOpen || reader.isName(piece);
  if (opener === undefined || !begins) return false;
  return reader.openNamed(String(opener), piece);
};

const namedLine: LineReader = (reader, token, next) =>
  unknownLine(reader, token, next) ||
  (reader.isOpen && !reader.has("description") && reader.putNamed("description", token.piece));

/** `12 weeks`, `Baseline, week 4`: no more than a time. */
const bareTime =
  /^(at|from|up to|within|through|during|over|until|before|after|about|approximately|\d+(\.\d+)?|one|two|three|four|six|twelve|baseline|day|week|month|year|visit|immediately|end of|pre|post)\b/i;
/** Somewhere in the line a time is named. */
const anyTime =
  /\b(\d+|one|two|three|six|twelve)[\s-]{0,3}(min(ute)?s?|h(ou)?rs?|days?|weeks?|months?|years?)\b|\b(baseline|day|week|month|year|visit)\b/i;
/** The registry takes no longer time frame. */
const longestTimeFrame = 254;

const outcomeLine: LineReader = (reader, { piece, apart, opens }, next) => {
  const timeFollows = next?.kind === "text" && !next.apart && bareTime.test(next.piece.text);
  const isNext = opens || (reader.bare && apart) || (timeFollows && reader.has("timeFrame"));
  if (!reader.isOpen || isNext) return reader.openNamed("measure", piece);
  if (!reader.has("timeFrame") && piece.text.length <= longestTimeFrame && anyTime.test(piece.text))
    return reader.putNamed("timeFrame", piece);
  return !reader.has("description") && reader.putNamed("description", piece);
};

const nctShape = /^\W{0,3}n\s?c\s?t\W{0,3}\d/i;

const lineReaders: Readonly<Record<string, LineReader>> = {
  armGroups: namedLine,
  interventions: namedLine,
  primaryOutcomes: outcomeLine,
  secondaryOutcomes: outcomeLine,
  otherOutcomes: outcomeLine,
  relatedTrials(reader, { piece }) {
    if (!nctShape.test(piece.text)) return reader.openNamed("title", piece);
    if (reader.isOpen && !reader.has("nctId")) return reader.putNamed("nctId", piece);
    return reader.openNamed("nctId", piece);
  },
  overallOfficials(reader, { piece, apart, opens }) {
    const isDone = opens || (apart && !reader.bare);
    if (reader.has("role") && !reader.has("affiliation") && !isDone)
      return reader.putNamed("affiliation", piece);
    if (reader.isOpen && !reader.has("role") && termOf("OfficialRole", piece.text))
      return reader.putNamed("role", piece);
    return reader.openNamed("name", piece);
  },
  centralContacts(reader, { piece }) {
    if (reader.isOpen && /^\S{1,200}@\S{1,200}$/.test(piece.text))
      return reader.putNamed("email", piece);
    if (reader.isOpen && /^[+(]?[\d\s()./-]{6,40}$/.test(piece.text))
      return reader.putNamed("phone", piece);
    if (reader.isOpen && !reader.has("role") && termOf("ContactRole", piece.text))
      return reader.putNamed("role", piece);
    return reader.openNamed("name", piece);
  },
  locations(reader, { piece, opens }) {
    if (reader.isOpen && !opens && !reader.has("country") && !reader.has("city")) {
      const place = readPlace(piece);
      if (place) {
        for (const [name, value] of place) reader.putNamed(name, value);
        return true;
      }
    }
    return reader.openNamed("facility", piece);
  },
  references: (reader, { piece }) => reader.openNamed("citation", piece),
  seeAlsoLinks(reader, { piece }) {
    if (/^(https?:|www\.)\S{1,2000}$/i.test(piece.text)) return reader.openNamed("url", piece);
    return reader.isOpen && !reader.has("label") && reader.putNamed("label", piece);
  },
};
