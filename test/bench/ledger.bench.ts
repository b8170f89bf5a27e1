import type { ReadableDb } from '../../electron/ledger/db.ts';
import { countExceptions } from '../../electron/ledger/exceptions.ts';
import { readNumber, readNumberByTrackNo } from '../../electron/ledger/numbers.ts';
import { searchLedger } from '../../electron/ledger/search.ts';
import type { LedgerFilter } from '../../shared/ledger-filter.ts';
import { EVERY_NUMBER } from '../../shared/ledger-filter.ts';
import { localDayOf } from '../../shared/local-day.ts';
import { keyOf } from '../support/station/records.ts';
import { withMillionLedger, MILLION } from './million-ledger.ts';
import { GOODS, goodsNameAt, orderIdAt, trackNoAt } from './million-rows.ts';
import type { BenchRow } from './measure.ts';
import { p95Row } from './measure.ts';

const PAGE_ROWS = 100;
const DAY_MS = 86_400_000;

const anyPlace = (): number => 1 + Math.floor(Math.random() * MILLION);
const anyOf = <Value>(values: readonly Value[]): Value => {
  const value = values[Math.floor(Math.random() * values.length)];
  if (value === undefined) throw new Error('Nothing to choose from');
  return value;
};

/** A part of a number that stands in the ledger, three characters or longer. */
function anyPart(): string {
  const whole = Math.random() < 0.5 ? orderIdAt(anyPlace()) : trackNoAt(anyPlace());
  const length = anyOf([3, 4, 5, 6, 8, 12]);
  const from = Math.floor(Math.random() * (whole.length - length + 1));
  return whole.slice(from, from + length);
}

const anyDigits = (): string => String(Math.floor(Math.random() * 10 ** 8)).padStart(8, '0');

function lookUp(db: ReadableDb, over: Partial<LedgerFilter>, before: number | null = null): void {
  const filter = { ...EVERY_NUMBER, ...over };
  searchLedger(db, { filter, tail: null, beforeRowId: before, limit: PAGE_ROWS });
}

const FILTERS: readonly Partial<LedgerFilter>[] = [
  { shop: '零食铺' },
  { carrier: 'yunda' },
  { state: 'refused' },
  { state: 'unknown' },
  { print: 'confirmed' },
  { print: 'doubtful' },
  { operator: 'packer-2', print: 'spooled' },
  { shop: '旗舰店', carrier: 'jtexpress', state: 'issued' },
  { shop: '旗舰店', channel: '25' },
];

const AGES = { notPrintedMs: DAY_MS, notConfirmedMs: DAY_MS / 24, numberLifeMs: 7 * DAY_MS };

/** Look-ups among a million numbers. What they cost the recording stands in `batch.bench.ts`. */
export async function* ledgerRows(): AsyncGenerator<BenchRow> {
  yield* await withMillionLedger((db) => [
    p95Row('a million numbers: an order id as it is', 1, () =>
      readNumber(db, keyOf(orderIdAt(anyPlace()))),
    ),
    p95Row('a million numbers: a tracking number as it is', 1, () =>
      readNumberByTrackNo(db, trackNoAt(anyPlace())),
    ),
    p95Row('a million numbers: any part of a number', 30, () => lookUp(db, { text: anyPart() })),
    p95Row('a million numbers: a part that no number has', 30, () =>
      lookUp(db, { text: anyDigits() }),
    ),
    p95Row('a million numbers: one or two characters', 30, () =>
      lookUp(db, { text: anyOf(['4', '69', 'YT', 'Q', 'ZZ', '07']) }),
    ),
    p95Row('a million numbers: goods', 30, () =>
      lookUp(db, { text: goodsNameAt(1 + Math.floor(Math.random() * GOODS)).slice(3) }),
    ),
    p95Row('a million numbers: any page of 100', 5, () => lookUp(db, {}, anyPlace())),
    p95Row('a million numbers: any page of 100 with filters', 5, () =>
      lookUp(db, anyOf(FILTERS), Math.random() < 0.3 ? null : anyPlace()),
    ),
    p95Row('a million numbers: a page of a day', 5, () =>
      lookUp(db, { day: localDayOf(Date.UTC(2026, 10, 20) - anyPlace() * 1_000 * 15) }),
    ),
    p95Row('a million numbers: counting the exceptions', 20, () =>
      countExceptions(db, AGES, Date.UTC(2026, 10, 21)),
    ),
  ]);
}
