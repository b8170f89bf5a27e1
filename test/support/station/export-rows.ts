import type { ExportRow } from '../../../electron/ledger/export-rows.ts';
import { NOON_MS } from './clock.ts';
import { orderIdOf } from './orders.ts';

/** A row of an export as the ledger gives it. */
export const exportRowOf = (over: Partial<ExportRow> = {}): ExportRow => ({
  orderId: orderIdOf(1),
  packId: '',
  trackNo: '78536261000005',
  carrier: 'zhongtong',
  channel: '1',
  shop: 'shop-a',
  state: 'issued',
  printState: 'confirmed',
  labels: 1,
  issuedAtMs: NOON_MS,
  printedAtMs: NOON_MS + 1_000,
  confirmedAtMs: NOON_MS + 61_000,
  operator: 'tester',
  goods: '棉袜 ×2',
  wave: 'w-1',
  fault: null,
  ...over,
});
