import type { Field, Group } from "../server/src/layouts/text/field.ts";
import { groups } from "../server/src/layouts/text/groups.ts";
import { writeValue } from "../server/src/layouts/text/writeValue.ts";
import type { Path } from "../server/src/study/path.ts";
import type { Study } from "../server/src/study/study.ts";

/** The study as a record page, every value with its label. */
export function pageText(study: Study): string {
  return `${groups.flatMap((group) => sectionText(study, group)).join("\n\n")}\n`;
}

function sectionText(study: Study, group: Group): readonly string[] {
  const body = group.body ? bodyText(study, group.body) : [];
  const fields = group.fields.flatMap((field) => fieldLines(study, [], field)).join("\n");
  const items = itemTexts(study, group);
  const parts = [...body, fields, ...items].filter((text) => text !== "");
  if (parts.length === 0) return [];
  const heading = group.id === "identification" ? "" : `${group.headings[0]}\n`;
  return [`${heading}${parts.join("\n\n")}`];
}

function bodyText(study: Study, field: Field): readonly string[] {
  const value = valueAt(study, field.path);
  if (value === undefined) return [];
  return [Array.isArray(value) ? value.join("\n") : String(value)];
}

function itemTexts(study: Study, { item }: Group): readonly string[] {
  const list = item && valueAt(study, item.path);
  if (!item || !Array.isArray(list)) return [];
  const contactFields = item.fields.filter(isOfContact);
  const ownFields = item.fields.filter((field) => !isOfContact(field));
  return list.map(({ contacts = [] }: { contacts?: readonly object[] }, index) => {
    const at = [...item.path, index];
    const own = ownFields.flatMap((field) => fieldLines(study, at, field));
    const more = contacts.flatMap((contact) =>
      contactFields.flatMap((field) =>
        fieldLines(contact, [], { ...field, path: field.path.slice(-1) }),
      ),
    );
    return [...own, ...more].join("\n");
  });
}

/** A site's contacts are fields of the site in the text, a list in the study. */
const isOfContact = ({ path }: Field) => path[0] === "contacts";

function fieldLines(study: object, at: Path, field: Field): readonly string[] {
  const value = valueAt(study, [...at, ...field.path]);
  if (value === undefined || isWrittenWithItsValue(study, field)) return [];
  const label = field.labels[0];
  if (field.repeated && Array.isArray(value)) return value.map((each) => `${label}: ${each}`);
  const type = field.type && valueAt(study, field.type);
  const typed = typeof type === "string" ? ` (${type})` : "";
  return [`${label}: ${writeValue(field, value)}${typed}`];
}

const types = new Set(
  groups.flatMap(({ fields }) => fields.map(({ type }) => type?.join(".") ?? "")),
);

/** The type of a date or of the enrollment stands in brackets behind it. */
function isWrittenWithItsValue(study: object, { path }: Field): boolean {
  return types.has(path.join(".")) && valueAt(study, path) !== undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}
