import type { CheckedRecord } from "../checkedRecord.ts";
import { perRecord } from "../perRecord.ts";

type Module = NonNullable<CheckedRecord["protocol"]["designModule"]>;
type Info = NonNullable<Module["designInfo"]>;
type Masking = NonNullable<Info["maskingInfo"]>;
type Enrollment = NonNullable<Module["enrollmentInfo"]>;

/** What rules about the design ask for, by the names of the record. */
interface Design {
  readonly studyType: Module["studyType"] | undefined;
  readonly phases: Module["phases"] | undefined;
  readonly allocation: Info["allocation"] | undefined;
  readonly interventionModel: Info["interventionModel"] | undefined;
  readonly observationalModel: Info["observationalModel"] | undefined;
  readonly timePerspective: Info["timePerspective"] | undefined;
  readonly masking: Masking["masking"] | undefined;
  readonly whoMasked: Masking["whoMasked"] | undefined;
  /** The enrollment, and whether it is Actual or Estimated. */
  readonly count: Enrollment["count"] | undefined;
  readonly countType: Enrollment["type"] | undefined;
}

/** Looked up once, and of one shape whatever the record has: fifty rules begin with one of these. */
export const designOf = perRecord(({ protocol: { designModule } }): Design => {
  const info = designModule?.designInfo;
  const masking = info?.maskingInfo;
  const enrollment = designModule?.enrollmentInfo;
  return {
    studyType: designModule?.studyType,
    phases: designModule?.phases,
    allocation: info?.allocation,
    interventionModel: info?.interventionModel,
    observationalModel: info?.observationalModel,
    timePerspective: info?.timePerspective,
    masking: masking?.masking,
    whoMasked: masking?.whoMasked,
    count: enrollment?.count,
    countType: enrollment?.type,
  };
});
