import type { ElementPath } from "../../../catalogue/element.ts";
import { termOf, type VocabularyName, vocabularies } from "../../../catalogue/vocabularies.ts";
import type { Combination, Reading } from "./definition.ts";
import { readYesNo } from "./readValue.ts";
import { writeTerm } from "./writeValue.ts";

const nameParts = ["first_name", "middle_name", "last_name", "degrees"];

/** "First Middle Last, Degrees", as the API joins them, at `path`. */
export function personName(path: ElementPath): Combination {
  return {
    parts: nameParts,
    paths: [path],
    read(textOf) {
      const [first, middle, last, degrees] = nameParts.map(textOf);
      const name = [first, middle, last].filter((part) => part !== undefined).join(" ");
      const value = degrees === undefined ? name : name === "" ? degrees : `${name}, ${degrees}`;
      const parts = nameParts.filter((part) => textOf(part) !== undefined);
      return value === "" ? [] : [{ path, value, parts }];
    },
    write(valueAt) {
      const value = valueAt(path);
      return typeof value === "string" ? divideName(value) : {};
    },
  };
}

/** Words that name an office and not a person. */
const office =
  /\b(?:call|cent(?:er|re)|chair|clinical|contact|department|director|group|hospital|investigator|manager|medical|office|pharma\w*|recruitment|research|stud(?:y|ies)|team|trials?|university)\b|\d/i;
const person = /^([\p{Lu}][\p{L}.'’-]*) (?:([\p{Lu}]\.?) )?([\p{Lu}][\p{L}'’-]+)$/u;

/**
 * What follows the first comma are the degrees. Two names, with or without an initial between them,
 * are first and last name; any other name stands whole as last name, which is the registry's way
 * for offices, and it prints the same.
 */
function divideName(name: string): Readonly<Record<string, string | undefined>> {
  const comma = name.indexOf(", ");
  const isDivided = comma > 0 && comma + 2 < name.length;
  const names = isDivided ? name.slice(0, comma) : name;
  const degrees = isDivided ? name.slice(comma + 2) : undefined;
  const found = names.length > 100 || office.test(names) ? null : person.exec(names);
  if (!found) return { last_name: names, degrees };
  return { first_name: found[1], middle_name: found[2], last_name: found[3], degrees };
}

/** One path that takes its words from either of two elements, the first that has the word. */
export function eitherTerm(
  path: ElementPath,
  first: readonly [part: string, vocabulary: VocabularyName],
  second: readonly [part: string, vocabulary: VocabularyName],
): Combination {
  return {
    parts: [first[0], second[0]],
    paths: [path],
    read(textOf) {
      for (const [part, vocabulary] of [first, second]) {
        const text = textOf(part);
        if (text === undefined) continue;
        return [{ path, value: termOf(vocabulary, text)?.token ?? text, parts: [part] }];
      }
      return [];
    },
    write(valueAt) {
      const value = valueAt(path);
      if (typeof value !== "string") return {};
      const [part, vocabulary] = vocabularies[second[1]].some(({ token }) => token === value)
        ? second
        : first;
      return { [part]: writeTerm(vocabulary, value) };
    },
  };
}

const yesNo = ["yes", "no"];

/** A list of tokens of which each has an element that says yes or no. */
export function flags(path: ElementPath, vocabulary: VocabularyName): Combination {
  const terms = vocabularies[vocabulary].flatMap(({ token, upload }) =>
    upload === undefined ? [] : [{ token, part: upload }],
  );
  return {
    parts: terms.map(({ part }) => part),
    paths: [path],
    words: Object.fromEntries(terms.map(({ part }) => [part, yesNo])),
    read(textOf) {
      const said = terms.filter(({ part }) => readYesNo(textOf(part) ?? "") === true);
      return said.map(({ token, part }): Reading => ({ path, value: token, parts: [part] }));
    },
    write(valueAt) {
      const value = valueAt(path.slice(0, -1));
      if (!Array.isArray(value) || value.length === 0) return {};
      return Object.fromEntries(
        terms.map(({ token, part }) => [part, value.includes(token) ? "yes" : "no"]),
      );
    },
  };
}

const maskingPath = "protocolSection.designModule.designInfo.maskingInfo.masking".split(".");
const whoMaskedPath = "protocolSection.designModule.designInfo.maskingInfo.whoMasked.*".split(".");
const whoMasked = flags(whoMaskedPath, "WhoMasked");
const levels = ["NONE", "SINGLE", "DOUBLE", "TRIPLE", "QUADRUPLE"];

/** The level of masking is the number of masked roles; `no_masking` says that there are none. */
export const masking: Combination = {
  parts: ["no_masking", ...whoMasked.parts],
  paths: [maskingPath, whoMaskedPath],
  words: { ...whoMasked.words, no_masking: yesNo },
  read(textOf) {
    const roles = whoMasked.read(textOf);
    const none = readYesNo(textOf("no_masking") ?? "") === true;
    // A yes on both sides is a contradiction that the level shows: none, with roles.
    const level = none ? levels[0] : roles.length > 0 ? levels[roles.length] : undefined;
    if (level === undefined) return roles;
    const parts = none ? ["no_masking"] : roles.flatMap(({ parts }) => parts);
    return [{ path: maskingPath, value: level, parts }, ...roles];
  },
  write(valueAt) {
    const level = valueAt(maskingPath);
    const roles = whoMasked.write(valueAt);
    if (level === "NONE") {
      const no = Object.fromEntries(whoMasked.parts.map((part) => [part, "no"]));
      return { no_masking: "yes", ...no, ...roles };
    }
    return Object.keys(roles).length > 0 ? { no_masking: "no", ...roles } : {};
  },
};

const durationPath = "protocolSection.designModule.targetDuration".split(".");

/** "5 Years": the number and the unit have an element each. */
export const targetDuration: Combination = {
  parts: ["target_duration_quantity", "target_duration_units"],
  paths: [durationPath],
  words: {
    target_duration_quantity: [],
    target_duration_units: vocabularies.DurationUnit.map(({ token }) => token),
  },
  read(textOf) {
    const [quantity, units] = this.parts.map(textOf);
    const parts = this.parts.filter((part) => textOf(part) !== undefined);
    if (parts.length === 0) return [];
    const unit = units === undefined ? undefined : (termOf("DurationUnit", units)?.token ?? units);
    const word = quantity === "1" ? unit?.replace(/s$/, "") : unit;
    const value = [quantity, word].filter((part) => part !== undefined).join(" ");
    return [{ path: durationPath, value, parts }];
  },
  write(valueAt) {
    const value = valueAt(durationPath);
    if (typeof value !== "string") return {};
    const [quantity, unit] = value.split(/ (.*)/s);
    const term = unit === undefined ? undefined : (termOf("DurationUnit", unit)?.token ?? unit);
    return { target_duration_quantity: quantity, target_duration_units: term };
  },
};

const documentPath = "protocolSection.referencesModule.availIpds.*.type".split(".");

/** A kind of document that the list does not have is "Other" with words of its own. */
export const documentType: Combination = {
  parts: ["study_document_type", "study_document_other_type"],
  paths: [documentPath],
  words: {
    study_document_type: [...vocabularies.StudyDocType.map(({ token }) => token), "Other"],
    study_document_other_type: [],
  },
  read(textOf) {
    const [type, other] = this.parts.map(textOf);
    const part = type === undefined || (type === "Other" && other) ? 1 : 0;
    const text = [type, other][part];
    const value = text === undefined ? undefined : (termOf("StudyDocType", text)?.token ?? text);
    return value === undefined
      ? []
      : [{ path: documentPath, value, parts: [this.parts[part] as string] }];
  },
  write(valueAt) {
    const value = valueAt(documentPath);
    if (typeof value !== "string") return {};
    return vocabularies.StudyDocType.some(({ token }) => token === value)
      ? { study_document_type: value }
      : { study_document_type: "Other", study_document_other_type: value };
  },
};

const availablePath = "protocolSection.statusModule.expandedAccessInfo.hasExpandedAccess".split(
  ".",
);
const unknownPath = ["registrationSection", "hasExpandedAccess"];

/** The API has no third answer, so "unknown" stands beside it. */
export const expandedAccess: Combination = {
  parts: ["has_expanded_access"],
  paths: [availablePath, unknownPath],
  words: { has_expanded_access: [...yesNo, "unknown"] },
  read(textOf) {
    const text = textOf("has_expanded_access");
    if (text === undefined) return [];
    const value = readYesNo(text);
    return value === undefined
      ? [
          {
            path: unknownPath,
            value: text.toLowerCase() === "unknown" ? "unknown" : text,
            parts: this.parts,
          },
        ]
      : [{ path: availablePath, value, parts: this.parts }];
  },
  write(valueAt) {
    const value = valueAt(availablePath) ?? valueAt(unknownPath);
    if (typeof value === "boolean") return { has_expanded_access: value ? "yes" : "no" };
    return typeof value === "string" ? { has_expanded_access: value } : {};
  },
};
