const WRITTEN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?$/;
/** The platforms write times of day in China. */
const CHINA_OFFSET_MS = 8 * 60 * 60_000;
const END_OF_DAY = ['23', '59', '59'] as const;

/**
 * A last moment to ship in UTC milliseconds: a date with or without a time of day in China (a date
 * alone means its end), or unix time in seconds or milliseconds. Null where it is none.
 */
export function readShipBy(written: string): number | null {
  const text = written.trim();
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour, minute, second] = match;
  const [h, m, s] = hour === undefined ? END_OF_DAY : [hour, minute ?? '0', second ?? '0'];
  const parts = [Number(year), Number(month) - 1, Number(day), Number(h), Number(m), Number(s)];
  const [y = 0, mo = 0, d = 0, ...time] = parts;
  const [hours = 0, minutes = 0, seconds = 0] = time;
  const asUtc = Date.UTC(y, mo, d, hours, minutes, seconds);
  const back = new Date(asUtc);
  const isReal =
    back.getUTCMonth() === mo &&
    back.getUTCDate() === d &&
    back.getUTCHours() === hours &&
    minutes < 60 &&
    seconds < 60;
  return isReal ? asUtc - CHINA_OFFSET_MS : null;
}
