import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import type { ShippingSettings } from '../../../shared/shipping.ts';
import type { WritableDb } from '../../ledger/db.ts';
import type { Opener } from '../../ledger/vault.ts';
import { isEncryptedParcel, onlyEntryOf } from './alibaba-goods.ts';
import { createAlibabaShipper } from './alibaba-shipper.ts';
import { douyinShipper } from './douyin-shipper.ts';
import type { OutboxDeps } from './outbox.ts';
import { createPinduoduoCarriers } from './pinduoduo-carriers.ts';
import { createPinduoduoShipper } from './pinduoduo-shipper.ts';

interface ShippersDeps {
  readonly db: WritableDb;
  readonly opener: Result<Opener, Fault>;
  readonly settings: () => ShippingSettings;
  readonly nowMs: () => number;
}

/** How each platform is told and asked, with what the setup and the ledger know. */
export function createShippers(deps: ShippersDeps): OutboxDeps['shippers'] {
  const { db, opener, settings } = deps;
  const carriers = createPinduoduoCarriers(deps);
  return {
    douyin: douyinShipper,
    pinduoduo: createPinduoduoShipper({ settings, carriers }),
    alibaba: createAlibabaShipper({
      settings,
      isEncrypted: ({ key }) => isEncryptedParcel(db, opener, key),
      onlyEntry: ({ key }) => onlyEntryOf(db, opener, key),
    }),
  };
}
