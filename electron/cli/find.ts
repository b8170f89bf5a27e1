import { EVERY_NUMBER } from '../../shared/ledger-filter.ts';
import { tailOf } from '../core/review/review-handlers.ts';
import type { ReadableDb } from '../ledger/db.ts';
import { readFact } from '../ledger/facts.ts';
import { NO_SYSTEM_PROTECTION, readLedgerKey } from '../ledger/key-file.ts';
import { ledgerFileIn, openLedgerToRead } from '../ledger/open.ts';
import type { TailHash } from '../ledger/receiver-tail.ts';
import { createTailHash } from '../ledger/receiver-tail.ts';
import type { LedgerPage } from '../ledger/search.ts';
import { searchLedger } from '../ledger/search.ts';
import type { Verb } from './verb.ts';
import { EXIT, WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE = 'station find TEXT --data DIR';
const PAGE = 200;

/**
 * Prints every number whose order id, tracking number or goods hold TEXT, newest first. Four digits
 * may also be the last ones of a receiver's phone, where the key can be read without the window.
 */
export const findVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(args, USAGE, ['data'], 1);
  const [text] = words;
  if (text === undefined || options.data === undefined) throw new WrongUse(USAGE);
  const ledger = openLedgerToRead(ledgerFileIn(options.data));
  if (!ledger.ok) throw wrongUse(ledger.error, context.language);
  try {
    const filter = { ...EVERY_NUMBER, text };
    const tail = tailOf(text, tailHashIn(options.data, ledger.value));
    let next: number | null = null;
    do {
      const query = { filter, tail, beforeRowId: next, limit: PAGE };
      const page: LedgerPage = searchLedger(ledger.value, query);
      for (const row of page.rows) {
        context.print({
          order_id: row.orderId,
          pack_id: row.packId,
          state: row.numberState,
          track_no: row.trackNo ?? '',
          carrier: row.carrier,
          seller: row.shop,
          channel: row.channel,
          print_state: row.printState ?? '',
          labels: row.labels,
          conflicts: row.conflicts,
          changed_at: new Date(row.changedAtMs).toISOString(),
        });
      }
      ({ next } = page);
    } while (next !== null);
    return EXIT.ok;
  } finally {
    ledger.value.close();
  }
};

/** Null where only the operating system of the window unlocks the key. */
function tailHashIn(dataDir: string, db: ReadableDb): TailHash | null {
  const key = readLedgerKey(dataDir, readFact(db, 'public_key'), NO_SYSTEM_PROTECTION);
  return key.ok ? createTailHash(key.value) : null;
}
