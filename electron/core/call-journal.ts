import { randomUUID } from 'node:crypto';
import type { CallJournal } from '../gateway/journal.ts';
import { callContext, putCall, putCallEnd, putTries } from '../ledger/calls.ts';
import type { WritableDb } from '../ledger/db.ts';
import { inTransaction } from '../ledger/db.ts';
import type { Sealer } from '../ledger/vault.ts';

interface CallJournalDeps {
  readonly db: WritableDb;
  readonly sealer: Sealer;
}

/** Keeps the calls of the gateway in the ledger, their parameters sealed. */
export function createCallJournal({ db, sealer }: CallJournalDeps): CallJournal {
  return {
    begin: ({ path, shop, params, subjects, startedAtMs }) => {
      const operationId = randomUUID();
      inTransaction(db, () => {
        const sealedParams = sealer.seal(JSON.stringify(params), callContext(operationId));
        putCall(db, { operationId, path, shop, sealedParams, parcels: subjects, startedAtMs });
      });
      return {
        tried: (tries) => putTries(db, operationId, tries),
        ended: (end) => putCallEnd(db, { ...end, operationId }),
      };
    },
  };
}
