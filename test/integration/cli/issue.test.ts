import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { APP_SECRET } from '../../support/station/account.ts';
import { linesOf, prepareIssue } from '../../support/station/issue-run.ts';
import { VENDOR_EXAMPLE, vendorExampleText } from '../../support/station/fixtures.ts';
import {
  RECEIVER_INFO,
  orderEntries,
  orderEntry,
  orderFile,
  orderIdOf,
} from '../../support/station/orders.ts';
import { the } from '../../support/station/result.ts';

const KEYS = ['order_id', 'pack_id', 'state', 'track_no', 'carrier', 'again', 'code', 'message'];
const requestDataOf = (gateway: PracticeGateway): string =>
  the(gateway.calls()[0]).params['request_data'] ?? '';

describe('station issue', () => {
  test('prints one line for each parcel in the order of the file, and ends with 0', async () => {
    const { gateway, issue } = await prepareIssue();
    const entries = [
      orderEntry(orderIdOf(2)),
      orderEntry(orderIdOf(1)),
      orderEntry(orderIdOf(1), { pack_id: 'p2' }),
    ];
    const run = await issue(orderFile(entries));
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.lines.map((line) => Object.keys(z.object({}).loose().parse(line)))).toEqual([
      KEYS,
      KEYS,
      KEYS,
    ]);
    const sold = new Map(
      gateway.sales().map(({ orderId, packId, trackNo }) => [orderId + packId, trackNo]),
    );
    expect(linesOf(run)).toEqual(
      [
        [orderIdOf(2), ''],
        [orderIdOf(1), ''],
        [orderIdOf(1), 'p2'],
      ].map(([orderId = '', packId = '']) => ({
        order_id: orderId,
        pack_id: packId,
        state: 'issued',
        track_no: sold.get(orderId + packId),
        carrier: 'zhongtong',
        again: false,
        code: '',
        message: '',
      })),
    );
  });

  test('refuses the 20-digit order of the vendor with 4006 and issues the other one', async () => {
    const { gateway, issue } = await prepareIssue();
    const run = await issue(vendorExampleText());
    expect(run.code).toBe(1);
    expect(linesOf(run)).toMatchObject([
      {
        order_id: VENDOR_EXAMPLE.refusedOrderId,
        pack_id: VENDOR_EXAMPLE.refusedPackId,
        state: 'refused',
        track_no: '',
        code: '4006',
      },
      { order_id: VENDOR_EXAMPLE.issuedOrderId, pack_id: '', state: 'issued', code: '' },
    ]);
    expect(linesOf(run)[0]?.message).toContain(`${VENDOR_EXAMPLE.refusedOrderId}:订单号非法`);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(gateway.sales()).toHaveLength(1);
    const { order_infos: written } = JSON.parse(vendorExampleText());
    expect(JSON.parse(requestDataOf(gateway))).toMatchObject({ order_infos: written });
  });

  test('knows the numbers again with the gateway gone', async () => {
    const { gateway, issue } = await prepareIssue();
    const first = await issue(orderFile(orderEntries(3)));
    await gateway.close();
    const second = await issue(orderFile(orderEntries(3)));
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(second)).toMatchObject(
      linesOf(first).map((line) => Object.assign(line, { again: true })),
    );
  });

  test('takes 101 orders, the numbers in the order of the file', async () => {
    const { gateway, issue } = await prepareIssue();
    const run = await issue(orderFile(orderEntries(101)));
    expect(run.code).toBe(0);
    expect(linesOf(run).map(({ order_id: id }) => id)).toEqual(
      orderEntries(101).map((entry) => entry['order_id']),
    );
    expect(new Set(linesOf(run).map(({ track_no: no }) => no)).size).toBe(101);
    expect(gateway.calls()).toHaveLength(2);
    expect(gateway.sales()).toHaveLength(101);
  });

  test('refuses what it cannot ask for, sends the rest, and ends with 1', async () => {
    const { gateway, issue } = await prepareIssue();
    const run = await issue(
      orderFile([
        orderEntry(orderIdOf(1), { receiver_info: undefined }),
        orderEntry(orderIdOf(2), { pack_id: 'p234567890123456' }),
        orderEntry(orderIdOf(3)),
        orderEntry(orderIdOf(3)),
      ]),
    );
    expect(run.code).toBe(1);
    expect(linesOf(run).map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'RECEIVER_MISSING'],
      ['refused', 'PACK_ID_INVALID'],
      ['issued', ''],
      ['refused', 'PARCEL_TWICE_IN_FILE'],
    ]);
    expect(gateway.sales().map(({ orderId }) => orderId)).toEqual([orderIdOf(3)]);
    expect(run.stderr.trim().split('\n')).toHaveLength(3);
  });

  test('gives channel and user to the gateway', async () => {
    const { gateway, issue } = await prepareIssue();
    const text = orderFile([orderEntry('200807-059090043922507')]);
    const run = await issue(text, '--channel', '27', '--user-id', '-1');
    expect(run.code).toBe(0);
    expect(requestDataOf(gateway)).toContain('"order_channel":"27"');
    expect(requestDataOf(gateway)).toContain('"user_id":-1');
    const other = await prepareIssue();
    await other.issue(text, '--channel', '27', '--user-id=4900000000000000001');
    expect(requestDataOf(other.gateway)).toContain('"user_id":4900000000000000001');
  });

  test('never writes the secret or a phone anywhere', async () => {
    const { folder, gateway, issue } = await prepareIssue();
    const run = await issue(orderFile([orderEntry(orderIdOf(1)), orderEntry('no')]));
    gateway.faults.failAlways({ kind: 'html' });
    const failed = await issue(orderFile([orderEntry(orderIdOf(2))]));
    const data = join(folder, 'data');
    const written = readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'));
    const phone = RECEIVER_INFO.contact.mobile;
    for (const text of [run.stdout, run.stderr, failed.stdout, failed.stderr, ...written]) {
      expect(text).not.toContain(APP_SECRET);
      expect(text).not.toContain(phone);
    }
    expect(
      gateway
        .calls()
        .map(({ params }) => JSON.stringify(params))
        .join(),
    ).not.toContain(APP_SECRET);
  });
});
