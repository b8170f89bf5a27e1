import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { PracticeGatewayOptions } from '../../../electron/practice/gateway-server.ts';
import { sendOrders } from '../../../electron/gateway/alibaba/send-orders.ts';
import { shipOrders } from '../../../electron/gateway/douyin/order-logistics-add.ts';
import { onlineSend } from '../../../electron/gateway/pinduoduo/online-send.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import type {
  ShippingDesk,
  ShippingDeskDeps,
} from '../../../electron/core/shipping/shipping-desk.ts';
import { createShippingDesk } from '../../../electron/core/shipping/shipping-desk.ts';
import { inTransaction } from '../../../electron/ledger/db.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { readBenchSettings, writeBenchSettings } from '../../../electron/ledger/settings.ts';
import type { Shipment } from '../../../electron/ledger/shipments.ts';
import { putShipment, readNextTryAtMs, readShipment } from '../../../electron/ledger/shipments.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { platformOfChannel } from '../../../shared/shipping.ts';
import type { ShippingSettings } from '../../../shared/shipping.ts';
import { onTestFinished } from 'vitest';
import { SHOP } from './account.ts';
import type { TestLedger } from './ledger.ts';
import { openTestLedger, takeOrders } from './ledger.ts';
import { answerOf, stubSource } from './numbers.ts';
import type { OrderEntry } from './orders.ts';
import { orderEntry } from './orders.ts';
import { clientOf, startPractice } from './practice.ts';
import type { PrintKit } from './printing.ts';
import { printKit, trackNoOf } from './printing.ts';
import { the, valueOf } from './result.ts';
import type { Told } from './shipping-orders.ts';

/** Channel codes of the platforms whose calls the gateway has. */
export const CHANNELS = { douyin: '1', pinduoduo: '27', alibaba: '25', kuaishou: '2' } as const;
export type ChannelName = keyof typeof CHANNELS;

export const SHIPPING: ShippingSettings = {
  shops: [
    { channel: CHANNELS.pinduoduo, shop: 'pdd10000000001', rule: 'confirmed' },
    { channel: CHANNELS.alibaba, shop: 'shop-1688', rule: 'confirmed' },
  ],
  carriers: [],
};

const MOST_ROUNDS = 40;

/** A ledger with printed labels, a practice gateway, and the real outbox between them. */
export interface ShippingKit {
  readonly ledger: TestLedger;
  readonly gateway: PracticeGateway;
  readonly prints: PrintKit;
  readonly desk: ShippingDesk;
  /** Imports orders of a platform and gives each a number. */
  readonly issue: (
    channel: ChannelName,
    ...orderIds: readonly string[]
  ) => Promise<readonly ParcelKey[]>;
  /** Prints the label of a parcel, and has somebody see it. */
  readonly confirm: (key: ParcelKey) => Promise<void>;
  readonly shipment: (key: ParcelKey) => Shipment;
  /** State and code of a shipment as one line. */
  readonly line: (key: ParcelKey) => string;
  readonly issuePack: (
    channel: ChannelName,
    orderId: string,
    packId: string,
  ) => Promise<readonly ParcelKey[]>;
  /** Puts shipments of many parcels into the outbox as their confirmed labels would. */
  readonly makeDue: (keys: readonly ParcelKey[]) => void;
  /** Somebody else tells a platform about an order. */
  readonly shipElsewhere: (platform: Told, key: ParcelKey, trackNo: string) => Promise<void>;
  /** Turns the clock until nothing is left that waits for a time. */
  readonly passTime: () => Promise<void>;
  /** Lets everything happen that may happen now. */
  readonly settled: () => Promise<void>;
}

export async function shippingKit(
  options: {
    readonly gateway?: Partial<PracticeGatewayOptions>;
    readonly settings?: ShippingSettings;
    readonly ledger?: TestLedger;
    readonly client?: ShippingDeskDeps['client'];
  } = {},
): Promise<ShippingKit> {
  const ledger = options.ledger ?? openTestLedger();
  const { nowMs } = ledger.clock;
  const gateway = await startPractice({ nowMs, ...options.gateway });
  const settings = options.settings ?? SHIPPING;
  writeBenchSettings(ledger.db, { ...readBenchSettings(ledger.db), shipping: settings });
  const prints = printKit(ledger);
  const client = clientOf(gateway.url, { nowMs });
  const desk = createShippingDesk({
    ...ledger.shared,
    opener: ledger.opener,
    settings: () => readBenchSettings(ledger.db).shipping,
    homeShop: () => SHOP,
    client: options.client ?? (() => ok(client)),
    changed: () => {},
    logBug: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
  onTestFinished(() => desk.outbox.stop());
  const issue = async (
    channel: ChannelName,
    entries: readonly OrderEntry[],
  ): Promise<readonly ParcelKey[]> => {
    const parcels = takeOrders(ledger, entries, { body: { order_channel: CHANNELS[channel] } });
    const numbers = stubSource((asked) =>
      answerOf(asked.map(({ key }) => [key.orderId, key.packId, trackNoOf(key)] as const)),
    );
    await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
    return parcels.map(({ key }) => key);
  };
  const settled = async (): Promise<void> => {
    await desk.outbox.idle();
  };
  const shipment = (key: ParcelKey): Shipment => the(readShipment(ledger.db, key));
  return {
    ledger,
    gateway,
    prints,
    desk,
    issue: (channel, ...orderIds) =>
      issue(
        channel,
        orderIds.map((orderId) => orderEntry(orderId)),
      ),
    issuePack: (channel, orderId, packId) =>
      issue(channel, [orderEntry(orderId, { pack_id: packId })]),
    confirm: async (key) => {
      const jobId = prints.print(key);
      await prints.queue.idle();
      prints.queue.confirm(jobId, 'scan');
    },
    shipment,
    line: (key) => {
      const { state, fault } = shipment(key);
      return fault === null ? state : `${state} ${fault.code}`;
    },
    settled,
    passTime: async () => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const atMs = readNextTryAtMs(ledger.db);
        if (atMs === null) return;
        ledger.clock.advance(Math.max(0, atMs - nowMs()));
        await settled();
      }
      throw new Error('The outbox never came to an end');
    },
    makeDue: (keys) => {
      inTransaction(ledger.db, () => {
        for (const key of keys) {
          const number = the(readNumber(ledger.db, key));
          const { channel, carrier } = number.askedWith;
          putShipment(ledger.db, {
            key,
            label: key,
            channel,
            platform: platformOfChannel(channel),
            carrier,
            trackNo: the(number.trackNo),
            state: 'due',
            fault: null,
            atMs: nowMs(),
          });
        }
      });
    },
    shipElsewhere: async (platform, { orderId }, trackNo) => {
      if (platform === 'douyin') {
        await shipOrders(client, SHOP, [{ orderId, carrier: 'zhongtong', trackNo }]);
      } else if (platform === 'pinduoduo') {
        const rest = { feature: '', refundAddressId: '', shipping: 'first' } as const;
        const request = { orderSn: orderId, carrierId: '115', trackNo, ...rest };
        valueOf(await client.call(onlineSend, SHOP, request));
      } else {
        const entries = [{ entryId: orderId, amount: 1, weightKg: null }];
        const carrier = { code: 'ZTO', name: '中通快递' };
        const request = { carrier, trackNo, orders: [{ orderId, entries }] };
        await sendOrders(client, SHOP, { ...request, downstreamEncrypted: null });
      }
    },
  };
}
