import { numberSchemeById } from "../../catalogue/registryNumbers.ts";
import { termOf } from "../../catalogue/vocabularies.ts";
import type { Path } from "../../study/path.ts";
import { isFillIn } from "../fillIn.ts";
import { perRecord } from "../perRecord.ts";

/** A secondary ID with a number in it, by its place in the record. */
export interface SecondaryId {
  readonly index: number;
  readonly path: Path;
  readonly id: string;
  /** The token of its type; undefined where there is none or it is not understood. */
  readonly type: string | undefined;
  readonly domain: string | undefined;
}

const list = ["protocolSection", "identificationModule", "secondaryIdInfos"];

export const secondaryIds = perRecord(({ protocol }): readonly SecondaryId[] => {
  const entries = protocol.identificationModule?.secondaryIdInfos;
  if (entries === undefined) return none;
  const found: SecondaryId[] = [];
  for (let index = 0; index < entries.length; index++) {
    const { id, type, domain } = entries[index] as (typeof entries)[number];
    const number = id?.trim();
    if (!number || isFillIn(number)) continue;
    const token = type === undefined ? undefined : termOf("SecondaryIdType", type)?.token;
    const path = [...list, index];
    found.push({ index, path, id: number, type: token, domain: domain?.trim() });
  }
  return found;
});

const none: readonly SecondaryId[] = [];

/** `secondary ID 2 ("2012-000123-45")`. */
export function nameOf({ index, id }: SecondaryId): string {
  return `secondary ID ${index + 1} ("${id}")`;
}

interface TypedScheme {
  readonly type: string;
  readonly scheme: string;
  /** The form alone tells these numbers from any other. */
  readonly form: RegExp;
}

/** Types that the registry has for the numbers of one issuer. */
const typed: readonly TypedScheme[] = [
  // A serial from 500000 on belongs to the Clinical Trials Information System.
  { type: "CTIS", scheme: "euct", form: /^20\d{2}-5\d{5}-\d{2}(?:-\d{2})?$/ },
  { type: "EUDRACT_NUMBER", scheme: "eudract", form: /^20\d{2}-0\d{5}-\d{2}(?:-[A-Z]{2,3})?$/ },
  {
    type: "NIH",
    scheme: "nih-grant",
    form: /^\d?[A-Z]\d{2}[A-Z]{2}\d{6}(?:-\d{2}(?:[A-Z]\d?)?)?$/,
  },
];

/** The type that the form of a number points to; undefined where it points to none. */
export function typeByForm(id: string): string | undefined {
  return typed.find(({ form }) => form.test(id))?.type;
}

/** What is known of the numbers of a type with a form of its own. */
export function schemeOfType(type: string | undefined) {
  const known = typed.find((each) => each.type === type);
  return known && numberSchemeById(known.scheme);
}

export function typeName(type: string): string {
  return termOf("SecondaryIdType", type)?.display ?? type;
}
