import type { Path } from "../../study/path.ts";

const oversight: Path = ["protocolSection", "oversightModule"];

export const drugFlagPath: Path = [...oversight, "isFdaRegulatedDrug"];
export const deviceFlagPath: Path = [...oversight, "isFdaRegulatedDevice"];
export const unapprovedPath: Path = [...oversight, "isUnapprovedDevice"];
export const irbStatusPath: Path = ["registrationSection", "irbInfo", "approvalStatus"];
