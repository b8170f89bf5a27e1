import { onTestFinished } from 'vitest';
import type { DistributionDesk } from '../../../electron/core/distribution/distribution-desk.ts';
import { createDistributionDesk } from '../../../electron/core/distribution/distribution-desk.ts';
import {
  readDistribution,
  readNextPlacingAtMs,
} from '../../../electron/ledger/distribution-orders.ts';
import { putOfferLink } from '../../../electron/ledger/offer-links.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { OfferLink } from '../../../shared/distribution.ts';
import { ok } from '../../../shared/result.ts';
import { SHOP } from './account.ts';
import type { TestLedger } from './ledger.ts';
import { openTestLedger } from './ledger.ts';
import { clientOf, startPractice } from './practice.ts';
import { the } from './result.ts';

/** The practice supplier's offer for the goods of test orders. */
export const LINK: OfferLink = {
  goods: '试验衬衣',
  specs: '',
  supplier: '练习供应商',
  offerId: '900000000001',
  specId: 'practice-spec-1',
  pieces: 1,
  outItemCode: '900000000011',
  outShopCode: '600000001',
};

export const NO_WISHES = { message: '', bestOption: true, isSplitJxhy: false };

/** A ledger, a practice supplier, and the real desk between them. */
export interface DistributingKit {
  readonly ledger: TestLedger;
  readonly gateway: PracticeGateway;
  readonly desk: DistributionDesk;
  /** State and code of an order as one line. */
  readonly line: (outOrderId: string) => string;
  /** Turns the clock until nothing is left that waits for a time. */
  readonly passTime: () => Promise<void>;
}

const MOST_ROUNDS = 40;

export async function distributingKit(
  options: {
    readonly ledger?: TestLedger;
    readonly links?: readonly OfferLink[];
    /** The 1688 account that buys. */
    readonly buyer?: () => string;
  } = {},
): Promise<DistributingKit> {
  const ledger = options.ledger ?? openTestLedger();
  const { nowMs } = ledger.clock;
  const gateway = await startPractice({ nowMs });
  for (const link of options.links ?? [LINK]) putOfferLink(ledger.db, link, nowMs());
  const client = clientOf(gateway.url, { nowMs });
  const desk = createDistributionDesk({
    ...ledger.shared,
    sealer: ledger.sealer,
    opener: ledger.opener,
    buyer: () => ok(options.buyer?.() ?? SHOP),
    client: () => ok(client),
    changed: () => {},
    logBug: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
  onTestFinished(async () => {
    await Promise.all([desk.placing.stop(), desk.following.stop()]);
  });
  return {
    ledger,
    gateway,
    desk,
    line: (outOrderId) => {
      const { state, fault } = the(readDistribution(ledger.db, outOrderId));
      return fault === null ? state : `${state} ${fault.code}`;
    },
    passTime: async () => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const atMs = readNextPlacingAtMs(ledger.db);
        if (atMs === null) return;
        ledger.clock.advance(Math.max(0, atMs - nowMs()));
        await desk.placing.idle();
      }
      throw new Error('The orders never came to an end');
    },
  };
}
