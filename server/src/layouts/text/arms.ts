import { type Block, itemField, type TextToken, textTokens } from "./block.ts";
import { ItemReader, readItems } from "./items.ts";
import { type Piece, part } from "./line.ts";
import type { RecordBuilder } from "./recordBuilder.ts";

/** An intervention as a listing prints it: its name, then its description. */
interface InterventionLines {
  readonly name: Piece;
  readonly description: readonly Piece[];
}

/**
 * Reads arms and interventions. With labels each is read by itself. A listing's copy has no mark
 * between an arm and its interventions: the pairs of name and description in `Interventions` recur
 * among the arms word for word, and what stands before such a run is the arm.
 */
export function readArmsAndInterventions(
  arms: Block | undefined,
  interventions: Block | undefined,
  builder: RecordBuilder,
): void {
  if (interventions) readInterventions(interventions, arms, builder);
  if (!arms) return;
  if (isLabelled(arms)) readItems(arms, builder);
  else {
    const texts = textTokens(arms.tokens);
    if (texts.some(({ piece }) => copyLabel.test(piece.text))) readMarkedArms(arms, texts, builder);
    else readBareArms(arms, texts, interventionLines(interventions, arms), builder);
  }
}

function isLabelled(block: Block): boolean {
  return block.tokens.some((token) => token.kind === "labelled" && token.match.ofItem);
}

const copyLabel = /^(Group Type|Intervention Type)\s+([A-Z][A-Z_]+)$/;
const noInterventions = "No interventions assigned to this group";
const typedName =
  /^(Drug|Device|Biological(?:\/Vaccine)?|Procedure(?:\/Surgery)?|Radiation|Behavioral|Genetic|Dietary Supplement|Combination Product|Diagnostic Test|Other):\s+/i;

/** `Drug: Aspirin` gives the type and the name. */
export function putTypedName(reader: ItemReader, piece: Piece): void {
  const prefix = typedName.exec(piece.text);
  if (prefix?.[1] !== undefined) reader.putNamed("type", part(piece, 0, prefix[1].length));
  reader.putNamed("name", part(piece, prefix?.[0].length ?? 0));
}

function readInterventions(block: Block, arms: Block | undefined, builder: RecordBuilder): void {
  const reader = new ItemReader(block.group, builder);
  if (!isLabelled(block)) {
    for (const { name, description } of interventionLines(block, arms)) {
      reader.open(name, true);
      putTypedName(reader, name);
      if (description.length > 0) reader.put(itemField(block.group, "description"), description);
    }
    return;
  }
  const opener = block.group.item?.fields[0];
  for (const token of block.tokens) {
    if (token.kind === "text") {
      reader.open(token.piece, true);
      putTypedName(reader, token.piece);
    } else if (token.match.ofItem) {
      const [value] = token.values;
      if (token.match.field === opener && value && typedName.test(value.text)) {
        reader.open(value, false);
        putTypedName(reader, value);
        builder.boilerplate(token.match.label);
      } else reader.labelled(token);
    }
  }
}

/**
 * Divides the unlabelled lines of `Interventions`. A new intervention begins at a typed name, where a
 * run of lines that the arms repeat breaks off, or, failing that, at a short line without a full stop
 * behind a longer one.
 */
function interventionLines(
  block: Block | undefined,
  arms: Block | undefined,
): readonly InterventionLines[] {
  if (!block || isLabelled(block)) return [];
  const lines = textTokens(block.tokens)
    .map((token) => token.piece)
    .filter((piece) => !copyLabel.test(piece.text));
  const armTexts = arms ? textTokens(arms.tokens).map((token) => token.piece.text) : [];
  const allTyped = lines.length > 0 && lines.every((line) => typedName.test(line.text));
  const found: { name: Piece; description: Piece[] }[] = [];
  let run = 0;
  for (const [i, line] of lines.entries()) {
    const open = found.at(-1);
    const previous = lines[i - 1];
    const goesOn =
      open &&
      previous &&
      follows(
        armTexts,
        lines.slice(i - run, i + 1).map((piece) => piece.text),
      );
    const looksLikeName =
      line.text.length <= 200 && !/[.;:]$/.test(line.text) && !/^[*•-]/.test(line.text);
    const begins =
      !open ||
      allTyped ||
      typedName.test(line.text) ||
      (armTexts.length > 0 && looksLikeName && !goesOn) ||
      (looksLikeName &&
        open.description.length > 0 &&
        previous !== undefined &&
        previous.text.length > 2 * line.text.length);
    if (begins) {
      found.push({ name: line, description: [] });
      run = 1;
    } else {
      open.description.push(line);
      run++;
    }
  }
  return found;
}

/** True when `run` occurs unbroken in `texts`. */
function follows(texts: readonly string[], run: readonly string[]): boolean {
  return texts.some((_, at) => run.every((text, i) => texts[at + i] === text));
}

/** Arms without any label: `name`, description, then the runs of known interventions. */
function readBareArms(
  block: Block,
  texts: readonly TextToken[],
  known: readonly InterventionLines[],
  builder: RecordBuilder,
): void {
  const reader = new ItemReader(block.group, builder);
  const description: Piece[] = [];
  const close = () => {
    if (description.length > 0)
      reader.put(itemField(block.group, "description"), description.splice(0));
  };
  let hasIntervention = true;
  for (let i = 0; i < texts.length; ) {
    const { piece, apart } = texts[i] as TextToken;
    const atStart = hasIntervention && !runAt(texts, i, known);
    if (!reader.isOpen() || atStart || (known.length === 0 && apart)) {
      close();
      reader.open(piece, true);
      reader.putNamed("label", piece);
      hasIntervention = false;
      i++;
      continue;
    }
    const run = runAt(texts, i, known);
    if (run) {
      close();
      reader.putNamed("interventionNames", piece);
      for (let j = 1; j <= run.description.length; j++) {
        const repeated = texts[i + j]?.piece;
        if (repeated) builder.boilerplate(repeated);
      }
      hasIntervention = true;
      i += 1 + run.description.length;
    } else {
      description.push(piece);
      i++;
    }
  }
  close();
}

function runAt(
  texts: readonly TextToken[],
  at: number,
  known: readonly InterventionLines[],
): InterventionLines | undefined {
  return known.find(({ name, description }) =>
    [name, ...description].every((piece, i) => texts[at + i]?.piece.text === piece.text),
  );
}

/**
 * Arms in a copy that kept `Group Type X` and `Intervention Type Y`: the type follows the arm's
 * description, or the intervention's name. Between the last intervention's description and the next
 * arm's name nothing is marked, so arms after the first are kept undivided.
 */
function readMarkedArms(block: Block, texts: readonly TextToken[], builder: RecordBuilder): void {
  const reader = new ItemReader(block.group, builder);
  const pieces = texts.map((token) => token.piece);
  const typeAt = pieces.map((piece) => copyLabel.exec(piece.text)?.[1]);
  let open: Piece[] = [];
  const openArm = (lines: readonly Piece[]) => {
    const [label, ...description] = lines;
    if (!label) return;
    reader.open(label, true);
    reader.putNamed("label", label);
    if (description.length > 0) reader.put(itemField(block.group, "description"), description);
  };
  for (const [i, piece] of pieces.entries()) {
    if (typeAt[i] === "Group Type") {
      // The lines since the last intervention's type: its description, then this arm.
      const first = reader.isOpen() ? Math.min(nameAmong(open), open.length - 1) : 0;
      if (first > 0) builder.undivided(block.group.path);
      openArm(open.slice(Math.max(first, 0)));
      reader.putNamed("type", part(piece, "Group Type".length));
      open = [];
    } else if (typeAt[i + 1] === "Intervention Type") {
      reader.putNamed("interventionNames", piece);
    } else if (typeAt[i] === "Intervention Type" || piece.text === noInterventions) {
      builder.boilerplate(piece);
      open = [];
    } else open.push(piece);
  }
  if (!reader.isOpen()) openArm(open);
}

/** The line that is most likely an arm's name: the shortest one behind a description. */
function nameAmong(lines: readonly Piece[]): number {
  let best = lines.length > 1 ? 1 : 0;
  for (let i = best + 1; i < lines.length; i++)
    if ((lines[i]?.text.length ?? 0) < (lines[best]?.text.length ?? 0)) best = i;
  return best;
}
