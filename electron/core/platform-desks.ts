import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { ParcelKey } from '../../shared/ids.ts';
import type { Push } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { BenchSettings } from '../../shared/settings.ts';
import type { GatewayClient } from '../gateway/client.ts';
import { readMainOf } from '../ledger/merges.ts';
import type { DistributionDesk } from './distribution/distribution-desk.ts';
import { createDistributionDesk } from './distribution/distribution-desk.ts';
import type { LedgerAccess } from './ledger-access.ts';
import type { ShippingDesk } from './shipping/shipping-desk.ts';
import { createShippingDesk } from './shipping/shipping-desk.ts';

interface PlatformDesksDeps {
  readonly ledger: Pick<LedgerAccess, 'db' | 'sealer' | 'opener'>;
  readonly nowMs: () => number;
  readonly operator: () => string;
  /** The client of the current setup, or what is missing in it. */
  readonly client: () => Result<GatewayClient, Fault>;
  readonly settings: () => BenchSettings;
  readonly changed: (key: ParcelKey) => void;
  readonly push: (change: Push) => void;
  readonly logBug: (where: string, error: unknown) => void;
}

/** What is told to the platforms that sold, and ordered at suppliers. */
export function createPlatformDesks(deps: PlatformDesksDeps): {
  readonly shipping: ShippingDesk;
  readonly distribution: DistributionDesk;
} {
  const { db, sealer, opener } = deps.ledger;
  const { nowMs, operator, client, settings, logBug } = deps;
  const shared = { db, nowMs, operator, client, logBug };
  const shipping = createShippingDesk({
    ...shared,
    opener,
    settings: () => settings().shipping,
    homeShop: () => settings().shop,
    changed: (key) => {
      deps.changed(key);
      const main = readMainOf(db, key);
      if (main !== null) deps.changed(main);
      deps.push({ topic: 'shipping' });
    },
  });
  const distribution = createDistributionDesk({
    ...shared,
    sealer,
    opener,
    buyer: () => {
      const shop = settings().distributionShop;
      return shop === '' ? fail(fault('DISTRIBUTION_BUYER_MISSING')) : ok(shop);
    },
    changed: () => {
      deps.push({ topic: 'distribution' });
      shipping.outbox.wake();
    },
  });
  return { shipping, distribution };
}
