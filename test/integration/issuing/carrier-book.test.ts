import { describe, expect, test } from 'vitest';
import type { CarrierBook } from '../../../electron/core/issuing/carrier-book.ts';
import { createCarrierBook, offeredIn } from '../../../electron/core/issuing/carrier-book.ts';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { ok } from '../../../shared/result.ts';
import { SHOP } from '../../support/station/account.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';

const COMPANY_LIST = '/gateway/dd/logistics/company/list';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

interface BookKit {
  readonly book: CarrierBook;
  readonly gateway: PracticeGateway;
  readonly ledger: TestLedger;
  readonly listCalls: () => number;
  /** Waits for what the book reads in the background. */
  readonly settled: () => Promise<void>;
}

async function bookKit(): Promise<BookKit> {
  const gateway = await startPractice();
  const ledger = openTestLedger();
  const client = clientOf(gateway.url);
  const dropped: Promise<unknown>[] = [];
  const book = createCarrierBook({
    ...ledger.shared,
    gateway: () => ok({ client, host: 'h' }),
    drop: (work) => {
      dropped.push(work);
    },
  });
  return {
    book,
    gateway,
    ledger,
    listCalls: () => gateway.calls().filter(({ path }) => path === COMPANY_LIST).length,
    settled: async () => {
      await Promise.all(dropped);
    },
  };
}

describe('the carriers of a shop', () => {
  test('are not known before the gateway said them, and kept in the ledger after', async () => {
    const { book, ledger } = await bookKit();
    expect(book.offeredTo(SHOP)).toBeNull();
    await book.read(SHOP);
    expect(book.offeredTo(SHOP)).toContain('zhongtong');
    const nowMs = ledger.clock.nowMs();
    expect(offeredIn(ledger.db, { shop: SHOP, host: 'h' }, nowMs)).toContain('zhongtong');
    expect(offeredIn(ledger.db, { shop: SHOP, host: 'other' }, nowMs)).toBeNull();
    expect(offeredIn(ledger.db, { shop: 'other', host: 'h' }, nowMs)).toBeNull();
  });

  test('are not asked for before there is a shop', async () => {
    const { book, listCalls } = await bookKit();
    await book.read('');
    expect(listCalls()).toBe(0);
  });

  test('are read again when they age, and used while that is under way', async () => {
    const { book, ledger, listCalls, settled } = await bookKit();
    await book.read(SHOP);
    ledger.clock.advance(14 * MINUTE_MS);
    book.offeredTo(SHOP);
    await settled();
    expect(listCalls()).toBe(1);
    ledger.clock.advance(2 * MINUTE_MS);
    expect(book.offeredTo(SHOP)).toContain('zhongtong');
    expect(book.offeredTo(SHOP)).toContain('zhongtong');
    await settled();
    expect(listCalls()).toBe(2);
  });

  test('stay known for a day without a gateway, and no longer', async () => {
    const { book, gateway, ledger, settled } = await bookKit();
    await book.read(SHOP);
    await gateway.setReachable(false);
    ledger.clock.advance(DAY_MS - MINUTE_MS);
    expect(book.offeredTo(SHOP)).toContain('zhongtong');
    await settled();
    ledger.clock.advance(MINUTE_MS);
    expect(book.offeredTo(SHOP)).toBeNull();
    await settled();
  });
});
