import { describe, expect, test } from 'vitest';
import { addParcel } from '../../../electron/core/parcels/add-parcel.ts';
import { mergeOrders, unmergeOrder } from '../../../electron/core/parcels/merge-orders.ts';
import { readMergeOverview } from '../../../electron/core/parcels/merge-suggestions.ts';
import { createReceiverMarks } from '../../../electron/core/parcels/same-receiver.ts';
import { putGone } from '../../../electron/ledger/numbers.ts';
import { countWaiting } from '../../../electron/ledger/waiting.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { BenchKit } from '../../support/station/bench.ts';
import { practiceBench } from '../../support/station/bench.ts';
import { takeOrders } from '../../support/station/ledger.ts';
import {
  CIPHER_RECEIVER_INFO,
  orderEntry,
  orderIdOf,
  RECEIVER_INFO,
} from '../../support/station/orders.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const [A, B, C] = [orderIdOf(1), orderIdOf(2), orderIdOf(3)];
const [KEY_A, KEY_B, KEY_C] = [keyOf(A), keyOf(B), keyOf(C)];

type Kit = BenchKit & { readonly gateway: PracticeGateway };

const item = (item_name: string) => ({
  items: [{ item_name, item_specs: '', item_count: 1 }],
});
const THREE = [orderEntry(A, item('甲')), orderEntry(B, item('乙')), orderEntry(C, item('丙'))];

const marks = ({ ledger }: Kit) => createReceiverMarks(ledger.db, ledger.opener);

const merge = (kit: Kit, main: ParcelKey, ...others: readonly ParcelKey[]): Result<null, Fault> =>
  mergeOrders({ ...kit.ledger.shared, receiverMark: marks(kit) }, main, others);

const overview = (kit: Kit): ReturnType<typeof readMergeOverview> =>
  readMergeOverview({ db: kit.ledger.db, opener: kit.ledger.opener, receiverMark: marks(kit) });

const ordersOf = (group: { readonly parcels: readonly ParcelKey[] }): readonly string[] =>
  group.parcels.map(({ orderId }) => orderId);

describe('orders that travel in one parcel', () => {
  test('get one number and one label, whichever of them is scanned', async () => {
    const kit = await practiceBench(THREE);
    expect(codeOf(merge(kit, KEY_A, KEY_B, KEY_C))).toBe('ok');
    expect(kit.scan(B)).toMatchObject({
      verdict: 'started',
      card: {
        orderId: A,
        merged: [
          { orderId: B, items: 1 },
          { orderId: C, items: 1 },
        ],
      },
    });
    await kit.settled();
    for (const code of [A, `${C}A`, B]) {
      expect(kit.scan(code)).toMatchObject({ verdict: 'already_printed', card: { orderId: A } });
    }
    await kit.settled();
    expect(kit.gateway.sales().map(({ orderId }) => orderId)).toEqual([A]);
    expect(kit.prints.direct.labels).toHaveLength(1);
    expect(kit.card(KEY_A).items.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    expect(kit.card(KEY_B)).toMatchObject({ mergedInto: KEY_A, numberState: null });
  });

  test('never get a number of their own, not even where somebody asks for it', async () => {
    const kit = await practiceBench(THREE);
    merge(kit, KEY_A, KEY_B);
    expect(countWaiting(kit.ledger.db)).toBe(2);
    await kit.bench.askAgain([KEY_A, KEY_B]);
    expect(kit.gateway.sales().map(({ orderId }) => orderId)).toEqual([A]);
    expect(kit.card(KEY_B)).toMatchObject({
      numberState: null,
      numberFault: { code: 'PARCEL_MERGED', details: { main: A } },
    });
  });

  test('have one receiver; ciphertext has to be the same to the letter', async () => {
    const other = {
      ...RECEIVER_INFO,
      contact: { ...RECEIVER_INFO.contact, mobile: '13700009999' },
    };
    const cipher = { receiver_info: CIPHER_RECEIVER_INFO };
    const changed = { ...CIPHER_RECEIVER_INFO.contact, name: '#Ab+/=#cd==&eg#1##' };
    const kit = await practiceBench([
      orderEntry(A),
      orderEntry(B, { receiver_info: other }),
      orderEntry(C, cipher),
      orderEntry(orderIdOf(4), cipher),
      orderEntry(orderIdOf(5), { receiver_info: { ...CIPHER_RECEIVER_INFO, contact: changed } }),
    ]);
    expect(codeOf(merge(kit, KEY_A, KEY_B))).toBe('MERGE_RECEIVER_DIFFERS');
    expect(codeOf(merge(kit, KEY_C, keyOf(orderIdOf(5))))).toBe('MERGE_RECEIVER_DIFFERS');
    expect(codeOf(merge(kit, KEY_C, keyOf(orderIdOf(4))))).toBe('ok');
  });

  test('are all put together or none', async () => {
    const kit = await practiceBench([...THREE.slice(0, 2), orderEntry(C, { pack_id: 'p2' })]);
    expect(codeOf(merge(kit, KEY_A, KEY_B, KEY_C))).toBe('PARCEL_UNKNOWN');
    expect(kit.card(KEY_A).merged).toEqual([]);
  });

  test('are taken apart while no label names them, and wait again', async () => {
    const kit = await practiceBench(THREE);
    merge(kit, KEY_A, KEY_B, KEY_C);
    expect(valueOf(unmergeOrder(kit.ledger.shared, KEY_B))).toEqual(KEY_A);
    expect(countWaiting(kit.ledger.db)).toBe(2);
    kit.scan(A);
    await kit.settled();
    expect(codeOf(unmergeOrder(kit.ledger.shared, KEY_C))).toBe('MERGE_LABEL_EXISTS');
    expect(kit.scan(B)).toMatchObject({ verdict: 'started', card: { orderId: B } });
    await kit.settled();
    expect(kit.gateway.sales()).toHaveLength(2);
  });

  test('stay together when the same file comes again, and come apart when it changed', async () => {
    const kit = await practiceBench(THREE);
    merge(kit, KEY_A, KEY_B, KEY_C);
    takeOrders(kit.ledger, THREE);
    expect(kit.card(KEY_A).merged).toHaveLength(2);
    takeOrders(kit.ledger, [orderEntry(B, item('丁'))]);
    expect(kit.card(KEY_A).merged).toMatchObject([{ orderId: C }]);
    expect(kit.card(KEY_B)).toMatchObject({ mergedInto: null, items: [{ name: '丁' }] });
    takeOrders(kit.ledger, [orderEntry(A, item('戊'))]);
    expect(kit.card(KEY_A)).toMatchObject({ merged: [], items: [{ name: '戊' }] });
  });

  test('keep what they were printed with when the file changed after the label', async () => {
    const kit = await practiceBench(THREE);
    merge(kit, KEY_A, KEY_B);
    kit.scan(A);
    await kit.settled();
    takeOrders(kit.ledger, [orderEntry(B, item('丁'))]);
    expect(kit.card(KEY_A).items.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  test('move on to the new parcel when the number of the first one is out of use', async () => {
    const kit = await practiceBench(THREE);
    merge(kit, KEY_A, KEY_B);
    kit.scan(A);
    await kit.settled();
    putGone(kit.ledger.db, { key: KEY_A, state: 'recycled', fault: null, atMs: 1 });
    const deps = { ...kit.ledger.shared, sealer: kit.ledger.sealer, opener: kit.ledger.opener };
    const added = valueOf(addParcel(deps, KEY_A, null));
    expect(kit.scan(B)).toMatchObject({ verdict: 'started', card: { packId: 'p2' } });
    await kit.settled();
    expect(kit.card(added)).toMatchObject({ merged: [{ orderId: B }], parcelsInOrder: 1 });
    expect(codeOf(addParcel(deps, KEY_B, null))).toBe('PARCEL_MERGED');
  });
});

describe('the suggestions', () => {
  test('name waiting orders with one receiver, oldest first, and what is together already', async () => {
    const elsewhere = {
      ...RECEIVER_INFO,
      address: { ...RECEIVER_INFO.address, city_name: '苏州市' },
    };
    const kit = await practiceBench([
      ...THREE,
      orderEntry(orderIdOf(4), { receiver_info: elsewhere }),
    ]);
    const before = await overview(kit);
    expect(before).toMatchObject({
      total: 1,
      merged: [],
      suggested: [{ receiver: { name: '柳**' } }],
    });
    expect(before.suggested.map(ordersOf)).toEqual([[A, B, C]]);
    merge(kit, KEY_A, KEY_B);
    const after = await overview(kit);
    expect(after.suggested.map(ordersOf)).toEqual([[A, C]]);
    expect(after.merged.map(ordersOf)).toEqual([[A, B]]);
    kit.scan(A);
    await kit.settled();
    expect(await overview(kit)).toEqual({ suggested: [], total: 0, merged: [] });
  });
});
