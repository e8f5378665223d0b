import type { Dice } from "./dice.ts";

export const drugs: readonly string[] = [
  "Velorapin",
  "Osmicaine",
  "Tarenolol",
  "Brivastam",
  "Lupoxetan",
  "Corvidone",
  "Neftaril",
  "Halimapril",
  "Quadroxin",
  "Zemitide",
];

export const schedules: readonly string[] = [
  "10 mg once daily",
  "20 mg once daily",
  "5 mg twice daily",
  "40 mg once weekly",
];

/** What can be measured, with the way in which it is measured. */
export const quantities: readonly (readonly [name: string, method: string])[] = [
  ["Systolic blood pressure", "Seated, in mmHg, the mean of three readings one minute apart."],
  ["Diastolic blood pressure", "Seated, in mmHg, the mean of three readings one minute apart."],
  ["Nighttime systolic blood pressure", "In mmHg, from a 24-hour recording with a cuff."],
  ["Pulse wave velocity", "In m/s between the carotid and the femoral artery."],
  ["Urine albumin-to-creatinine ratio", "In mg/g, the first morning urine of three days."],
  ["Estimated glomerular filtration rate", "In mL/min/1.73 m², from creatinine and cystatin C."],
  ["Serum potassium", "In mmol/L, in the central laboratory within 72 hours of the draw."],
  ["Serum sodium", "In mmol/L, in the central laboratory within 72 hours of the draw."],
  ["Left ventricular mass index", "In g/m² by echocardiography, read without the group."],
  ["Body weight", "In kg, in light clothes and without shoes, on the site's own scale."],
  ["Waist circumference", "In cm, midway between the lowest rib and the iliac crest."],
  ["Distance walked in six minutes", "In meters on a level corridor of 30 meters."],
  ["Score on the Restwell Fatigue Scale", "From 0 to 52; higher scores mean more fatigue."],
  ["Score on the Brindle Sleep Diary", "From 0 to 21; higher scores mean worse sleep."],
  ["Number of participants with a fall", "A fall is any unplanned contact with the ground."],
  ["Number of participants with dizziness", "Asked at each visit, with onset and end."],
  ["Number of visits to an emergency department", "From the visit letters and the diary."],
  ["Proportion of doses taken", "Tablets dispensed less tablets returned, in percent."],
  ["Plasma renin activity", "In ng/mL/h after 30 minutes of lying down."],
  ["Plasma aldosterone concentration", "In pmol/L after 30 minutes of lying down."],
  ["Heart rate at rest", "In beats per minute, from an electrocardiogram of ten seconds."],
  ["High-sensitivity troponin T", "In ng/L; values under the limit count as half the limit."],
  ["Fasting plasma glucose", "In mmol/L after at least eight hours without food."],
  ["Serum uric acid", "In µmol/L, in the central laboratory within 72 hours of the draw."],
];

export const weeks: readonly number[] = [
  2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 36, 42, 48, 52, 60, 68, 76, 84, 92, 104, 116, 128, 140, 156,
  182, 208,
];

export const places: readonly (readonly [city: string, zip: string, country: string])[] = [
  ["Bristol", "BS1 4ZX", "United Kingdom"],
  ["Aberdeen", "AB10 9QT", "United Kingdom"],
  ["Amiens", "80000", "France"],
  ["Nantes", "44000", "France"],
  ["Kassel", "34117", "Germany"],
  ["Rostock", "18055", "Germany"],
  ["Utrecht", "3511", "Netherlands"],
  ["Ghent", "9000", "Belgium"],
  ["Aarhus", "8000", "Denmark"],
  ["Tampere", "33100", "Finland"],
  ["Bergen", "5003", "Norway"],
  ["Verona", "37121", "Italy"],
  ["Zaragoza", "50001", "Spain"],
  ["Coimbra", "3000", "Portugal"],
  ["Wroclaw", "50-001", "Poland"],
  ["Brno", "602 00", "Czechia"],
  ["Sapporo", "060-0001", "Japan"],
  ["Busan", "48940", "South Korea"],
  ["Halifax", "B3H 1A1", "Canada"],
  ["Dunedin", "9016", "New Zealand"],
];

export const houses: readonly string[] = [
  "Aldhelm",
  "Westermoor",
  "Kilnhurst",
  "Marrowby",
  "Oakhaven",
  "Tidewater",
  "Ferncliff",
  "Sandhurst Lane",
  "Quarry Hill",
  "Lindenhof",
  "Three Rivers",
  "Harbor View",
  "Northgate",
  "Cedar Park",
  "Bellweather",
  "Ironbridge",
  "Stonecross",
];

export const houseKinds: readonly string[] = [
  "Infirmary",
  "General Hospital",
  "Kidney Center",
  "Clinic for Hypertension",
  "Medical Research Unit",
  "Heart and Vessel Institute",
  "Community Health Center",
];

export const people: readonly string[] = [
  "Helena Okafor",
  "Tomasz Brightwell",
  "Mireille Castagne",
  "Sanna Ruotsalainen",
  "Ignacio Valdemar",
  "Priya Ramanathan",
  "Joost van Averbeke",
  "Kenji Morioka",
  "Ailsa Drummond",
  "Bruno Almeida",
];

const subjects: readonly string[] = [
  "The site nurse",
  "A trained assessor",
  "The central laboratory",
  "The study physician",
  "The data center",
  "A technician of the reading center",
];
const deeds: readonly string[] = [
  "takes the sample in the morning before the study drug is given",
  "repeats the measurement when two readings differ by more than a tenth",
  "writes the value into the record on the day of the visit",
  "does not know to which group the participant belongs",
  "checks the device against a standard once every quarter",
  "asks about symptoms since the last visit in open words",
  "keeps a second tube at -80 °C for the case that the first is lost",
  "calls the participant on the day before to remind them of the visit",
];
const reservations: readonly string[] = [
  "Values after the start of rescue medication are left out of the main analysis.",
  "Missing values are imputed under the assumption that they are missing at random.",
  "Participants who moved away are measured at the site that is nearest to them.",
  "A second analysis includes only those who took at least four fifths of the doses.",
  "The difference between groups is given with a confidence interval of 95 percent.",
  "Visits may be held up to three days before or after the planned day.",
  "Readings made during an acute illness are repeated two weeks later.",
  "Subgroups by age, sex and kidney function at baseline were chosen in advance.",
];

/** Prose about how something is done, `count` sentences of about 90 characters. */
export function sentences(dice: Dice, count: number): string {
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0 ? `${dice.pick(subjects)} ${dice.pick(deeds)}.` : dice.pick(reservations),
  ).join(" ");
}

/** Conditions for taking part, each fit for a bullet. */
export const inclusions: readonly string[] = [
  "Age 18 years or older",
  "Systolic pressure of 140 to 179 mmHg while seated at two visits",
  "Stable doses of at most two drugs for blood pressure for six weeks",
  "Albumin in the urine between 30 and 3000 mg/g",
  "Able to use a cuff at home after instruction",
];

export const exclusions: readonly string[] = [
  "Known narrowing of a kidney artery",
  "Potassium above 5.5 mmol/L at screening",
  "Stroke or myocardial infarction in the last six months",
  "Dialysis, planned or under way",
  "Transplanted kidney",
  "Pregnancy or breastfeeding",
  "Night work on more than two days a week",
];
