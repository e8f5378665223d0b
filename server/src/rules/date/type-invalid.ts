import { invalidToken } from "../families/invalidToken.ts";

export default invalidToken({
  code: "date/type-invalid",
  title: "Date neither Actual nor Estimated",
  elements: {
    "start-date-type": "type of the study start date",
    "primary-completion-date-type": "type of the primary completion date",
    "completion-date-type": "type of the study completion date",
    "protocolSection.statusModule.studyFirstPostDateStruct.type": "type of the first posted date",
    "protocolSection.statusModule.resultsFirstPostDateStruct.type":
      "type of the results posted date",
    "protocolSection.statusModule.dispFirstPostDateStruct.type":
      "type of the certification posted date",
    "protocolSection.statusModule.lastUpdatePostDateStruct.type":
      "type of the last update posted date",
  },
});
