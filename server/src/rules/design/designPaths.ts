import type { Path } from "../../study/path.ts";

export const designPath: Path = ["protocolSection", "designModule"];
export const studyTypePath: Path = [...designPath, "studyType"];
export const phasesPath: Path = [...designPath, "phases"];
export const designInfoPath: Path = [...designPath, "designInfo"];
export const allocationPath: Path = [...designInfoPath, "allocation"];
export const modelPath: Path = [...designInfoPath, "interventionModel"];
export const maskingPath: Path = [...designInfoPath, "maskingInfo", "masking"];
export const whoMaskedPath: Path = [...designInfoPath, "maskingInfo", "whoMasked"];
export const countPath: Path = [...designPath, "enrollmentInfo", "count"];
export const countTypePath: Path = [...designPath, "enrollmentInfo", "type"];
