import { describe, expect, test } from 'vitest';
import { linesOf, prepareIssue } from '../../support/station/issue-run.ts';
import {
  RECEIVER_INFO,
  orderEntries,
  orderEntry,
  orderFile,
  orderIdOf,
} from '../../support/station/orders.ts';

describe('station issue in trouble', () => {
  test('ends with 2 where a number may exist, and finds it the next time', async () => {
    const { gateway, issue } = await prepareIssue();
    gateway.faults.failAlways({ kind: 'drop_after' });
    const text = orderFile([orderEntry(orderIdOf(1)), orderEntry(orderIdOf(2), { items: [] })]);
    const run = await issue(text);
    expect(run.code).toBe(2);
    expect(linesOf(run)).toMatchObject([
      { state: 'unknown', track_no: '', code: 'GATEWAY_CONNECTION_LOST' },
      { state: 'refused', code: 'ITEMS_MISSING' },
    ]);
    gateway.faults.failAlways(null);
    expect(linesOf(await issue(text))[0]).toMatchObject({
      state: 'issued',
      track_no: gateway.sales()[0]?.trackNo,
      again: false,
    });
    expect(gateway.sales()).toHaveLength(1);
  });

  test('does not ask with a changed order while a number for the old one may exist', async () => {
    const { gateway, issue } = await prepareIssue();
    gateway.faults.failAlways({ kind: 'drop_after' });
    await issue(orderFile([orderEntry(orderIdOf(1))]));
    gateway.faults.failAlways(null);
    const receiver = { ...RECEIVER_INFO, contact: { name: '高试', mobile: '13700004321' } };
    const changed = orderFile([orderEntry(orderIdOf(1), { receiver_info: receiver })]);
    const calls = gateway.calls().length;
    const run = await issue(changed);
    expect(run.code).toBe(2);
    expect(linesOf(run)).toMatchObject([{ state: 'unknown', code: 'CONTENT_CHANGED' }]);
    expect(gateway.calls()).toHaveLength(calls);
  });

  test('says that nobody answers, and loses nothing', async () => {
    const { gateway, issue } = await prepareIssue();
    await gateway.setReachable(false);
    const run = await issue(orderFile(orderEntries(2)));
    expect(run.code).toBe(2);
    expect(linesOf(run)).toMatchObject([
      { state: 'unknown', code: 'GATEWAY_UNREACHABLE' },
      { state: 'unknown', code: 'GATEWAY_UNREACHABLE' },
    ]);
    expect(run.stderr.trim().split('\n')).toEqual([expect.stringContaining('ECONNREFUSED')]);
    await gateway.setReachable(true);
    expect((await issue(orderFile(orderEntries(2)))).code).toBe(0);
    expect(gateway.sales()).toHaveLength(2);
  });

  test('says that the secret is wrong', async () => {
    const { issue } = await prepareIssue({}, { WAYBENCH_APP_SECRET: 'another' });
    const run = await issue(orderFile(orderEntries(1)));
    expect(run.code).toBe(1);
    expect(linesOf(run)).toMatchObject([{ state: 'refused', code: 'GATEWAY_SIGNATURE' }]);
    expect(linesOf(run)[0]?.message).toMatch(/^签名错误 \| /);
  });

  test('says by how much the clock is off', async () => {
    const { issue } = await prepareIssue({ nowMs: () => Date.now() - 3_600_000 });
    const run = await issue(orderFile(orderEntries(1)));
    expect(run.code).toBe(1);
    expect(linesOf(run)).toMatchObject([{ state: 'refused', code: 'GATEWAY_CLOCK' }]);
    expect(run.stderr).toContain('60 min ahead of the gateway');
  });
});
