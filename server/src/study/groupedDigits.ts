/**
 * A count with commas between its thousands: 15,000. What the platform has for it reads language data when
 * it is first used, for which the start of the server would wait.
 */
export function groupedDigits(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}
