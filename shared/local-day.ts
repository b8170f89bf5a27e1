const two = (value: number): string => String(value).padStart(2, '0');

/** The calendar day of a moment in this PC's time zone, `YYYY-MM-DD`. */
export function localDayOf(atMs: number): string {
  const at = new Date(atMs);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/**
 * The moments from which and before which a local day lasts, in UTC milliseconds: 23 to 25 hours
 * apart where clocks are turned.
 */
export function localDayRange(day: string): { readonly fromMs: number; readonly untilMs: number } {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) {
    throw new Error(`Not a day: ${day}`);
  }
  const midnight = (offset: number): number => new Date(year, month - 1, date + offset).getTime();
  return { fromMs: midnight(0), untilMs: midnight(1) };
}

/** A moment in this PC's time zone, `YYYY-MM-DD HH:MM`. */
export function localTime(atMs: number): string {
  const at = new Date(atMs);
  return `${localDayOf(atMs)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The day so many days after a day; before it where `days` is negative. */
export function dayBeside(day: string, days: number): string {
  const { fromMs } = localDayRange(day);
  const at = new Date(fromMs);
  return localDayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() + days).getTime());
}
