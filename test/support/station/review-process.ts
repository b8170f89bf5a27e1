import { accessLedgerOrReview } from '../../../electron/core/ledger-review.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';

/** Opens a ledger as far as it goes and says what came of it. */
const access = accessLedgerOrReview(process.argv[2] ?? '', 'live', NO_SYSTEM_PROTECTION, Date.now);
const found = access.ok
  ? {
      readOnly: access.value.readOnly?.code ?? null,
      unreadable: access.value.unreadable,
      numbers: access.value.db.prepare('SELECT track_no FROM numbers').pluck().all(),
      opens: access.value.opener.ok,
    }
  : { refused: access.error.code };
process.stdout.write(`${JSON.stringify(found)}\n`);
if (access.ok) access.value.close();
