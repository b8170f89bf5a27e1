import { localDayOf } from '../../../shared/local-day.ts';

const MINUTE_MS = 60_000;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

let knownMinute = Number.NaN;
let knownText = '';

/** `YYYY-MM-DD HH:MM:SS` of this PC's time zone. Rows of one minute follow each other in a ledger. */
export function localTimeText(atMs: number): string {
  const minute = Math.floor(atMs / MINUTE_MS);
  if (minute !== knownMinute) {
    const at = new Date(atMs);
    knownText = `${localDayOf(atMs)} ${two(at.getHours())}:${two(at.getMinutes())}`;
    knownMinute = minute;
  }
  return `${knownText}:${two(Math.floor((atMs - minute * MINUTE_MS) / 1000))}`;
}
