import { purgeContent } from '../../../electron/core/safety/purge-content.ts';
import { ledgerFileIn, openLedger } from '../../../electron/ledger/open.ts';
import { valueOf } from './result.ts';

/** Purges everything in a ledger that may be purged, after saying that it begins. */
const db = valueOf(openLedger(ledgerFileIn(process.argv[2] ?? ''), 'live'));
process.stdout.write('begins\n');
await purgeContent(
  {
    db,
    nowMs: Date.now,
    operator: () => 'tester',
    breathe: () => new Promise((done) => setImmediate(done)),
    isStopped: () => false,
  },
  -1,
);
