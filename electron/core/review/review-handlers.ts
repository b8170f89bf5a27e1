import type { ParcelKey } from '../../../shared/ids.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import { ok } from '../../../shared/result.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import type { ExceptionAges } from '../../ledger/exceptions.ts';
import { countExceptions, listExceptions } from '../../ledger/exceptions.ts';
import { readChoices } from '../../ledger/number-groups.ts';
import { countLedger, searchLedger } from '../../ledger/search.ts';
import { numberText } from '../../ledger/search-text.ts';
import type { TailHash } from '../../ledger/receiver-tail.ts';
import type { LedgerAccess } from '../ledger-access.ts';
import { readStory } from './parcel-story.ts';

interface ReviewHandlerDeps {
  readonly ledger: LedgerAccess;
  readonly settings: () => BenchSettings;
  readonly nowMs: () => number;
  /** Asks for the numbers of parcels without printing. */
  readonly askAgain: (keys: readonly ParcelKey[]) => Promise<void>;
}

type ReviewHandlers = Pick<
  Handlers,
  | 'ledger:search'
  | 'ledger:choices'
  | 'ledger:story'
  | 'exceptions:counts'
  | 'exceptions:list'
  | 'number:ask'
>;

/** What the page can ask for about what was: all of it from the ledger alone. */
export function createReviewHandlers(deps: ReviewHandlerDeps): ReviewHandlers {
  const { db, tailHash } = deps.ledger;
  return {
    'ledger:search': ({ filter, beforeRowId, limit }) => {
      const page = searchLedger(db, {
        filter,
        tail: tailOf(filter.text, tailHash),
        beforeRowId,
        limit,
      });
      return ok({ ...page, total: beforeRowId === null ? countLedger(db, filter) : null });
    },
    'ledger:choices': () => ok(readChoices(db)),
    'ledger:story': (key) => ok(readStory(db, key)),
    'exceptions:counts': () => ok([...countExceptions(db, agesOf(deps.settings()), deps.nowMs())]),
    'exceptions:list': ({ kind, after, limit }) =>
      ok(
        listExceptions(db, {
          kind,
          after,
          limit,
          ages: agesOf(deps.settings()),
          nowMs: deps.nowMs(),
        }),
      ),
    'number:ask': async ({ keys }) => {
      await deps.askAgain(keys);
      return ok(null);
    },
  };
}

const FOUR_DIGITS = /^\d{4}$/;

/** The hash that a text is looked up by where it may be the last four digits of a phone. */
export function tailOf(text: string, tailHash: TailHash | null): Buffer | null {
  const digits = numberText(text);
  return tailHash !== null && FOUR_DIGITS.test(digits) ? tailHash(digits) : null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A label that nobody confirmed for this long lies unscanned somewhere. */
const NOT_CONFIRMED_MS = HOUR_MS;

const agesOf = ({ unprintedHours, numberLifeDays }: BenchSettings): ExceptionAges => ({
  notPrintedMs: unprintedHours * HOUR_MS,
  notConfirmedMs: NOT_CONFIRMED_MS,
  numberLifeMs: numberLifeDays * DAY_MS,
});
