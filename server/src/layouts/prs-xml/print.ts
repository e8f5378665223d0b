import type { Study } from "../../study/study.ts";
import { withArmLabels } from "./armNames.ts";
import { renderElement, type XmlStyle } from "./renderElement.ts";
import { namespace } from "./rootFixes.ts";
import { writeRecord } from "./writeRecord.ts";

const style: XmlStyle = { unit: "  ", lineEnd: "\n" };

/**
 * An upload with the given studies, which the schema of the upload format takes. What the format
 * cannot hold is left out: `notHeld` lists it.
 */
export function printXml(studies: readonly Study[]): string {
  const records = studies.map((study) => {
    const attribute = study.registrationSection?.partialUpload === true;
    const record = renderElement(writeRecord(withGroupCounts(withArmLabels(study))), "  ", style);
    return `  ${attribute ? record.replace("<clinical_study", '<clinical_study partial_upload="true"') : record}\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<prs:study_collection xmlns:prs="${namespace}">
${records.join("")}</prs:study_collection>
`;
}

/** The upload states the number of arms or groups; a study of the API only lists them. */
function withGroupCounts(study: Study): Study {
  const { designModule, armsInterventionsModule } = study.protocolSection;
  const count = armsInterventionsModule?.armGroups?.length ?? 0;
  const name =
    designModule?.studyType === "INTERVENTIONAL"
      ? "numberOfArms"
      : designModule?.studyType === "OBSERVATIONAL"
        ? "numberOfGroups"
        : undefined;
  const registrationSection = study.registrationSection ?? {};
  if (name === undefined || count === 0 || registrationSection[name] !== undefined) return study;
  return { ...study, registrationSection: { ...registrationSection, [name]: count } };
}
