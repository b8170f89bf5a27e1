import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { dayBeside, localDayOf, localDayRange } from '../../../shared/local-day.ts';

const MODULE = fileURLToPath(new URL('../../../shared/local-day.ts', import.meta.url));

/** What the module says on a PC in that time zone. */
const inZone = (zone: string, expression: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const { localDayOf, localDayRange } = await import(${JSON.stringify(MODULE)});
         console.log(JSON.stringify(${expression}));`,
      ],
      { env: { TZ: zone }, encoding: 'utf8' },
    ),
  );

describe('a local day', () => {
  test('begins and ends at midnight', () => {
    const { fromMs, untilMs } = localDayRange('2026-11-21');
    expect([fromMs, untilMs]).toEqual([Date.UTC(2026, 10, 21), Date.UTC(2026, 10, 22)]);
    expect([localDayOf(fromMs), localDayOf(untilMs - 1)]).toEqual(['2026-11-21', '2026-11-21']);
  });

  test("is the day of the PC's time zone", () => {
    const evening = Date.UTC(2026, 10, 21, 16, 30);
    expect(inZone('Asia/Shanghai', `localDayOf(${evening})`)).toBe('2026-11-22');
    expect(inZone('Asia/Shanghai', "localDayRange('2026-11-22').fromMs")).toBe(
      Date.UTC(2026, 10, 21, 16),
    );
  });

  test('may have 23 hours', () => {
    const range = "(({ fromMs, untilMs }) => untilMs - fromMs)(localDayRange('2026-03-29'))";
    expect(inZone('Europe/Berlin', range)).toBe(23 * 3_600_000);
  });

  test('has days beside it', () => {
    expect(dayBeside('2026-03-01', -1)).toBe('2026-02-28');
    expect(dayBeside('2026-12-31', 1)).toBe('2027-01-01');
  });
});
