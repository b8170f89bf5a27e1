import { onTestFinished } from 'vitest';
import type { NumberSource } from '../../../electron/core/issuing/asking.ts';
import { gatewayNumberSource } from '../../../electron/core/issuing/asking.ts';
import type { BatchDeps, Batches } from '../../../electron/core/batch/batches.ts';
import { createBatches } from '../../../electron/core/batch/batches.ts';
import { createCallJournal } from '../../../electron/core/call-journal.ts';
import type { Issuer } from '../../../electron/core/issuing/issuing.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import type { GatewayClient } from '../../../electron/gateway/client.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { BatchSelection, BatchView } from '../../../shared/batch.ts';
import { EVERY_WAITING } from '../../../shared/batch.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { SHOP } from './account.ts';
import type { TestLedger } from './ledger.ts';
import { SENDER } from './orders.ts';
import { clientOf } from './practice.ts';
import { the } from './result.ts';

/** Batches on a real ledger. */
export interface BatchKit {
  readonly batches: Batches;
  readonly issuer: Issuer;
  readonly pushes: readonly string[];
  readonly bugs: readonly unknown[];
  readonly last: () => BatchView;
}

export function batchKit(
  ledger: TestLedger,
  numbers: NumberSource,
  over: Partial<BatchDeps> & { readonly gatewayClient?: GatewayClient } = {},
): BatchKit {
  const pushes: string[] = [];
  const bugs: unknown[] = [];
  const issuer = createIssuer({ ...ledger.shared, numbers });
  const client = (): Result<GatewayClient, Fault> =>
    over.gatewayClient === undefined ? fail(fault('SETUP_INCOMPLETE')) : ok(over.gatewayClient);
  const batches = createBatches({
    ...ledger.shared,
    opener: ledger.opener,
    ledgerFile: ledger.file,
    issuer: () => ok(issuer),
    client,
    defaults: () => ({ shop: SHOP, carrier: 'zhongtong', sender: SENDER, offeredCarriers: null }),
    push: ({ topic }) => {
      pushes.push(topic);
    },
    drop: (work) => {
      work.catch((error: unknown) => bugs.push(error));
    },
    logBug: (_, error) => {
      bugs.push(error);
    },
    ...over,
  });
  onTestFinished(() => batches.close());
  return { batches, issuer, pushes, bugs, last: () => the(batches.last()) };
}

/** Batches that ask a practice gateway; its calls are kept in the ledger, as in the station. */
export function batchAt(ledger: TestLedger, gateway: PracticeGateway): BatchKit {
  const journal = createCallJournal(ledger);
  const gatewayClient = clientOf(gateway.url, { journal });
  return batchKit(ledger, gatewayNumberSource(gatewayClient, gateway.url), { gatewayClient });
}

/** Every parcel that has no number. */
export const ALL: BatchSelection = { kind: 'filter', filter: EVERY_WAITING, except: [] };
