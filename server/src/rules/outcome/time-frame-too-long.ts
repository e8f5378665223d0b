import { elementTooLong } from "../families/elementTooLong.ts";

export default elementTooLong({
  code: "outcome/time-frame-too-long",
  title: "Time frame too long",
  elements: {
    "primary-outcome-time-frame": "the time frame",
    "secondary-outcome-time-frame": "the time frame",
    "other-outcome-time-frame": "the time frame",
  },
  advice: "Give the time points alone and move how they were chosen to the description.",
});
