import { countExceptions, listExceptions } from '../../../electron/ledger/exceptions.ts';
import type { ExceptionKind, ExceptionRow } from '../../../shared/exceptions.ts';
import type { TestLedger } from './ledger.ts';

const HOUR_MS = 3_600_000;
const AGES = { notPrintedMs: HOUR_MS, notConfirmedMs: HOUR_MS, numberLifeMs: HOUR_MS };

/** How many stand on the board now, of the kinds whose names begin like this. */
export const boardCounts = (
  { db, clock }: TestLedger,
  kinds: 'ship_' | 'place_',
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    countExceptions(db, AGES, clock.nowMs())
      .filter(({ kind, count }) => kind.startsWith(kinds) && count > 0)
      .map(({ kind, count }) => [kind, count]),
  );

export const boardRows = (
  { db, clock }: TestLedger,
  kind: ExceptionKind,
): readonly ExceptionRow[] =>
  listExceptions(db, { kind, after: null, limit: 10, ages: AGES, nowMs: clock.nowMs() }).rows;
