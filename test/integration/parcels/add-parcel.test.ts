import { describe, expect, test } from 'vitest';
import { addParcel } from '../../../electron/core/parcels/add-parcel.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { BenchKit } from '../../support/station/bench.ts';
import { practiceBench } from '../../support/station/bench.ts';
import { CIPHER_RECEIVER_INFO, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
const KEY = keyOf(ID);

const add = (
  { ledger }: BenchKit,
  from: ParcelKey = KEY,
  goods: readonly number[] | null = null,
): ReturnType<typeof addParcel> =>
  addParcel({ ...ledger.shared, sealer: ledger.sealer, opener: ledger.opener }, from, goods);

const sent = (call: { readonly params: Readonly<Record<string, string>> }): unknown =>
  JSON.parse(call.params['request_data'] ?? '{}').order_infos;

describe('a parcel added to an order', () => {
  test('is stored before any call and asked with its own pack id and the same ciphertext', async () => {
    const entry = orderEntry(ID, { receiver_info: CIPHER_RECEIVER_INFO, extra: '{"a":1}' });
    const { gateway, ...kit } = await practiceBench([entry]);
    kit.scan(ID);
    await kit.settled();
    const key = valueOf(add(kit));
    expect(key).toEqual(keyOf(ID, 'p2'));
    expect(gateway.sales()).toHaveLength(1);
    expect(kit.card(key)).toMatchObject({ numberState: null, parcelsInOrder: 2 });

    kit.bench.start(key);
    await kit.settled();
    expect(gateway.sales().map(({ packId }) => packId)).toEqual(['', 'p2']);
    const calls = gateway.calls().filter(({ path }) => path.endsWith('newcreateorder'));
    expect(sent(the(calls[1]))).toEqual([{ ...entry, pack_id: 'p2' }]);
    expect(kit.prints.direct.labels).toHaveLength(2);
    expect(kit.prints.eventKinds()).toContain('parcel_added');
  });

  test('shows as a box of its order, and the order id brings the one without a label', async () => {
    const kit = await practiceBench([orderEntry(ID)]);
    kit.scan(ID);
    await kit.settled();
    add(kit);
    expect(kit.card(KEY)).toMatchObject({
      parcelsInOrder: 2,
      boxes: [
        { packId: '', numberState: 'issued', printState: 'spooled', labels: 1 },
        { packId: 'p2', numberState: null, trackNo: null, printState: null, labels: 0 },
      ],
    });
    expect(kit.scan(ID)).toMatchObject({ verdict: 'started', card: { packId: 'p2' } });
    await kit.settled();
  });

  test('carries the chosen goods only, and a parcel without goods is refused', async () => {
    const items = ['甲', '乙', '丙'].map((item_name) => ({ item_name, item_count: 2 }));
    const kit = await practiceBench([orderEntry(ID, { items })]);
    const key = valueOf(add(kit, KEY, [0, 2]));
    expect(kit.card(key).items.map(({ name }) => name)).toEqual(['甲', '丙']);
    expect(codeOf(add(kit, KEY, [7]))).toBe('ITEMS_MISSING');
    expect(kit.card(KEY).parcelsInOrder).toBe(2);
  });

  test('never takes a pack id that was used, whatever became of it', async () => {
    const kit = await practiceBench([orderEntry(ID), orderEntry(ID, { pack_id: 'p3' })]);
    const added = Array.from({ length: 4 }, () => valueOf(add(kit)).packId);
    expect(added).toEqual(['p2', 'p4', 'p5', 'p6']);
  });

  test('of an order that nobody knows is refused', async () => {
    const kit = await practiceBench([orderEntry(ID)]);
    expect(codeOf(add(kit, keyOf(orderIdOf(2))))).toBe('PARCEL_UNKNOWN');
  });
});
