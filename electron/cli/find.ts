import { EVERY_NUMBER } from '../../shared/ledger-filter.ts';
import { ledgerFileIn, openLedgerToRead } from '../ledger/open.ts';
import type { LedgerPage } from '../ledger/search.ts';
import { searchLedger } from '../ledger/search.ts';
import type { Verb } from './verb.ts';
import { EXIT, WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE = 'station find TEXT --data DIR';
const PAGE = 200;

/** Prints every number whose order id, tracking number or goods hold TEXT, newest first. */
export const findVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(args, USAGE, ['data'], 1);
  const [text] = words;
  if (text === undefined || options.data === undefined) throw new WrongUse(USAGE);
  const ledger = openLedgerToRead(ledgerFileIn(options.data));
  if (!ledger.ok) throw wrongUse(ledger.error, context.language);
  try {
    const filter = { ...EVERY_NUMBER, text };
    let next: number | null = null;
    do {
      const query = { filter, tail: null, beforeRowId: next, limit: PAGE };
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
