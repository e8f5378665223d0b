import { termOf } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import { type Block, itemField, type LabelledToken, type TextToken } from "./block.ts";
import type { Field, Group } from "./field.ts";
import type { Piece } from "./line.ts";
import { readPlace } from "./place.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/** Reads the items of a list group one after another, labelled or by the place and shape of lines. */
export class ItemReader {
  readonly group: Group;
  readonly builder: RecordBuilder;
  #item: Path | undefined;
  /** True while the open item was begun by a line without a label. */
  #bare = false;

  constructor(group: Group, builder: RecordBuilder) {
    this.group = group;
    this.builder = builder;
  }

  get #list(): Path {
    return this.group.item?.path ?? this.group.path;
  }

  get bare(): boolean {
    return this.#bare;
  }

  has(name: string): boolean {
    return this.#item !== undefined && this.builder.has([...this.#item, ...name.split(".")]);
  }

  isOpen(): boolean {
    return this.#item !== undefined;
  }

  open(first: Piece, bare: boolean): void {
    this.#item = [...this.#list, this.builder.listLength(this.#list)];
    this.#bare = bare;
    this.builder.openItem(this.#item, first);
  }

  put(field: Field, pieces: readonly Piece[], label?: Piece): boolean {
    if (!this.#item) return false;
    const [list, ...rest] = field.path;
    if (list === "contacts") return this.#putContact(field, rest, pieces, label);
    return this.builder.put(field, pieces, label, [...this.#item, ...field.path]);
  }

  putNamed(name: string, piece: Piece): boolean {
    return this.put(itemField(this.group, name), [piece]);
  }

  /** Contacts of a site: each name opens one more. */
  #putContact(
    field: Field,
    rest: Path,
    pieces: readonly Piece[],
    label: Piece | undefined,
  ): boolean {
    const list = [...(this.#item ?? []), "contacts"];
    const count = this.builder.listLength(list);
    const index = rest[0] === "name" || count === 0 ? count : count - 1;
    return this.builder.put(field, pieces, label, [...list, index, ...rest]);
  }

  labelled({ match, values }: LabelledToken): void {
    const { field, label } = match;
    const opener = this.group.item?.fields[0];
    // A label that the open item has already begins the next one, whichever label that is.
    const taken = !field.repeated && field.path[0] !== "contacts" && this.has(field.path.join("."));
    if (!this.#item || field === opener || taken) {
      if (field === opener && this.#item && !this.has(field.path.join(".")))
        this.put(field, values, label);
      else {
        this.open(values[0] ?? label, false);
        this.put(field, values, label);
      }
      return;
    }
    this.put(field, values, label);
  }
}

/** Reads a line without a label inside a list group; false leaves it unrecognised. */
type LineReader = (reader: ItemReader, token: TextToken) => boolean;

function openWith(reader: ItemReader, name: string, piece: Piece): boolean {
  reader.open(piece, true);
  return reader.putNamed(name, piece);
}

const timeShape =
  /\b(\d+|one|two|three|six|twelve)[\s-]*(min(ute)?s?|h(ou)?rs?|days?|weeks?|months?|years?)\b|\b(baseline|day|week|month|year|visit)\b/i;

const outcomeLine: LineReader = (reader, { piece, apart }) => {
  if (!reader.isOpen() || (reader.bare && apart)) return openWith(reader, "measure", piece);
  if (!reader.has("timeFrame") && piece.text.length <= 254 && timeShape.test(piece.text))
    return reader.putNamed("timeFrame", piece);
  return !reader.has("description") && reader.putNamed("description", piece);
};

const nctShape = /^\W*n\s*c\s*t\W*\d/i;

const lineReaders: Readonly<Record<string, LineReader>> = {
  primaryOutcomes: outcomeLine,
  secondaryOutcomes: outcomeLine,
  otherOutcomes: outcomeLine,
  relatedTrials(reader, { piece }) {
    if (!nctShape.test(piece.text)) return openWith(reader, "title", piece);
    if (reader.isOpen() && !reader.has("nctId")) return reader.putNamed("nctId", piece);
    return openWith(reader, "nctId", piece);
  },
  overallOfficials(reader, { piece, apart }) {
    if (reader.has("role") && !reader.has("affiliation") && !(apart && !reader.bare))
      return reader.putNamed("affiliation", piece);
    return openWith(reader, "name", piece);
  },
  centralContacts(reader, { piece }) {
    if (reader.isOpen() && /^\S+@\S+$/.test(piece.text)) return reader.putNamed("email", piece);
    if (reader.isOpen() && /^[+(]?[\d\s()./-]{6,}$/.test(piece.text))
      return reader.putNamed("phone", piece);
    if (reader.isOpen() && !reader.has("role") && termOf("ContactRole", piece.text))
      return reader.putNamed("role", piece);
    return openWith(reader, "name", piece);
  },
  locations(reader, { piece }) {
    if (reader.isOpen() && !reader.has("country") && !reader.has("city")) {
      const place = readPlace(piece);
      if (place) {
        for (const [name, value] of place) reader.putNamed(name, value);
        return true;
      }
    }
    return openWith(reader, "facility", piece);
  },
  references: (reader, { piece }) => openWith(reader, "citation", piece),
  seeAlsoLinks(reader, { piece }) {
    if (/^(https?:|www\.)\S+$/i.test(piece.text)) return openWith(reader, "url", piece);
    return reader.isOpen() && !reader.has("label") && reader.putNamed("label", piece);
  },
};

/** Reads a list group in document order. Scalars of other groups were read before. */
export function readItems(block: Block, builder: RecordBuilder): void {
  const reader = new ItemReader(block.group, builder);
  const readLine = lineReaders[block.group.id];
  for (const token of block.tokens) {
    if (token.kind === "text") readLine?.(reader, token);
    else if (token.match.ofItem) reader.labelled(token);
  }
}
