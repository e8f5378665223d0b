/**
 * A count with commas between its thousands: 15,000. What the platform has for it takes 9 ms when it is
 * used for the first time, a tenth of the server's start.
 */
export function groupedDigits(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}
