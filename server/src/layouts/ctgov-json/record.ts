import { isWithin, type Path, samePath, valueAt } from "../../study/path.ts";
import type { Presence, Section, StudyRecord } from "../../study/record.ts";
import type { OffsetRange } from "../../study/sourceMap.ts";
import type { Study } from "../../study/study.ts";
import { codedStudy } from "./codedShape.ts";
import { type Conformed, conform, fits, isObject } from "./conform.ts";
import { JsonSourceMap } from "./jsonSourceMap.ts";
import type { Unit } from "./units.ts";

/** A record of JSON, with what its layout needs to know beside what every record has. */
export class JsonRecord implements StudyRecord {
  readonly study: Study;
  readonly source: JsonSourceMap;
  readonly isBroken: boolean;
  readonly misfits: Conformed["misfits"];
  readonly unknown: Conformed["unknown"];
  readonly unrecognised = [];
  readonly boilerplate = [];
  readonly undivided = [];
  readonly copy = undefined;
  #sections: readonly Section[] | undefined;

  /** The study at `rootPath` of a JSON text. Nothing but the types is looked at before it is asked for. */
  constructor(unit: Unit, rootPath: Path) {
    const root = valueAt(unit.value, rootPath);
    const { value, misfits, unknown } = fits(root, codedStudy)
      ? { value: root, misfits: [], unknown: [] }
      : conform(root, codedStudy);
    this.study = withProtocolSection(value as Partial<Study>);
    this.source = new JsonSourceMap(() => unit.tape, rootPath);
    this.isBroken = unit.isBroken;
    this.misfits = misfits;
    this.unknown = unknown;
  }

  get sections(): readonly Section[] {
    this.#sections ??= sectionsOf(this.study, this.source);
    return this.#sections;
  }

  readonly presence = (path: Path): Presence => presenceOf(this, path);

  readonly rawText = (path: Path): string | undefined => rawTextOf(this, path);
}

function withProtocolSection(study: Partial<Study>): Study {
  return study.protocolSection ? (study as Study) : { ...study, protocolSection: {} };
}

function presenceOf({ study, source, misfits, isBroken }: JsonRecord, path: Path): Presence {
  for (const misfit of misfits)
    if (isWithin(path, misfit.path)) {
      if (misfit.path.length < path.length) return "absent";
      return misfit.value === null ? "empty" : "unread";
    }
  const value = valueAt(study, path);
  if (value === "" || (typeof value === "object" && value !== null && isEmpty(value)))
    return "empty";
  if (value !== undefined) return "present";
  if (!isBroken || !source.has(path)) return "absent";
  return source.writtenAt(path) === "" ? "empty" : "unread";
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}

/** A text without its quotation marks; anything else as it is written. */
function rawTextOf(record: JsonRecord, path: Path): string | undefined {
  if (record.misfits.length === 0 && !record.isBroken) return undefined;
  if (presenceOf(record, path) !== "unread") return undefined;
  const misfit = record.misfits.find((candidate) => samePath(candidate.path, path));
  return typeof misfit?.value === "string" ? misfit.value : record.source.writtenAt(path);
}

/** The modules, and what stands beside the protocol section. */
function sectionsOf(study: Study, source: JsonSourceMap): readonly Section[] {
  const { protocolSection, ...beside } = study;
  return [
    ...holdersIn(protocolSection, ["protocolSection"], source),
    ...holdersIn(beside, [], source),
  ];
}

function holdersIn(parent: object, path: Path, source: JsonSourceMap): readonly Section[] {
  const sections: Section[] = [];
  for (const name in parent) {
    const value: unknown = parent[name as keyof typeof parent];
    if (isObject(value)) sections.push(new JsonSection(source, [...path, name], name));
  }
  return sections;
}

/** Its places are found when they are asked for. */
class JsonSection implements Section {
  readonly title: string;
  readonly path: Path;
  /** The registry itself writes `{}` where there is nothing: no heading that its author forgot. */
  readonly empty = false;
  readonly #source: JsonSourceMap;

  constructor(source: JsonSourceMap, path: Path, title: string) {
    this.#source = source;
    this.path = path;
    this.title = title;
  }

  get heading(): OffsetRange {
    return this.#source.rangeOf(this.path, "key");
  }

  get whole(): OffsetRange {
    return this.#source.rangeOf(this.path, "whole");
  }
}
