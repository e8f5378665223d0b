import type * as z from "zod/mini";
import type { protocolSection } from "./schema.ts";

export type ProtocolSection = z.infer<typeof protocolSection>;

/** What the registry keeps private, named as the upload schema names it (in camel case). */
export interface RegistrationSection {
  readonly [element: string]: unknown;
}

/** A trial that the document names beside its own, with the title given for it there. */
export interface RelatedTrial {
  readonly nctId?: string;
  readonly title?: string;
}

/** A ClinicalTrials.gov API v2 study, with two neighbours that the API does not have. */
export interface Study {
  readonly protocolSection: DeepReadonly<ProtocolSection>;
  readonly registrationSection?: RegistrationSection;
  readonly relatedTrials?: readonly RelatedTrial[];
  /** The number of sites that a listing states in its heading: `Locations (3)`. */
  readonly locationCount?: number;
  /** True for a record with a results section; the section itself is not modelled. */
  readonly hasResults?: boolean;
}

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Outcome = DeepReadonly<
  NonNullable<NonNullable<ProtocolSection["outcomesModule"]>["primaryOutcomes"]>[number]
>;
export type ArmGroup = DeepReadonly<
  NonNullable<NonNullable<ProtocolSection["armsInterventionsModule"]>["armGroups"]>[number]
>;
export type Intervention = DeepReadonly<
  NonNullable<NonNullable<ProtocolSection["armsInterventionsModule"]>["interventions"]>[number]
>;

/** The lists of outcome measures, in the registry's order. */
export const outcomeLists = ["primaryOutcomes", "secondaryOutcomes", "otherOutcomes"] as const;
export type OutcomeList = (typeof outcomeLists)[number];
