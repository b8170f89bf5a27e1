import { describe, expect, test } from 'vitest';
import { componentContent } from '../../../electron/core/labels/component-content.ts';
import { createTemplateBook } from '../../../electron/core/labels/template-book.ts';
import { keepWaybillData } from '../../../electron/core/issuing/waybill-keeping.ts';
import { gatewayNumberSource } from '../../../electron/core/issuing/asking.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import type { ComponentContent } from '../../../electron/printing/component/dialect.ts';
import { printPayload } from '../../../electron/practice/douyin/print-payload.ts';
import { COMPONENT_PORTS } from '../../../shared/print-component.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { SHOP } from '../../support/station/account.ts';
import { labelOf } from '../../support/station/labels.ts';
import type { TestLedger } from '../../support/station/ledger.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { SENDER, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf, startPractice } from '../../support/station/practice.ts';
import { newJobId } from '../../support/station/printing.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';

const KEY_PARAMETER = 'method=logistics.getShopKey&sign=1';
const TEMPLATES = '/gateway/dd/logistics/template/list';
const DAY_MS = 24 * 60 * 60_000;

interface Kit {
  readonly ledger: TestLedger;
  readonly trackNo: string;
  readonly content: (over?: {
    readonly keyParameter?: string | null;
    readonly ownTemplateUrl?: string;
    readonly trackNo?: string;
  }) => Promise<Result<ComponentContent, Fault>>;
  /** How often the gateway was asked for its templates. */
  readonly templateCalls: () => number;
  readonly closeGateway: () => Promise<void>;
}

async function issued(): Promise<Kit> {
  const ledger = openTestLedger();
  const gateway = await startPractice();
  const client = clientOf(gateway.url);
  const parcels = takeOrders(ledger, [orderEntry(orderIdOf(1))]);
  const numbers = gatewayNumberSource(client, gateway.url);
  await createIssuer({ ...ledger.shared, numbers }).issue(parcels);
  const { key } = the(parcels[0]);
  const trackNo = the(readNumber(ledger.db, key)?.trackNo);
  const templates = createTemplateBook({
    ...ledger.shared,
    gateway: () => ok({ client, host: gateway.url }),
  });
  return {
    ledger,
    trackNo,
    content: (over = {}) =>
      componentContent(
        {
          ...ledger.shared,
          opener: ledger.opener,
          templates,
          keyParameter: async () =>
            over.keyParameter === undefined ? KEY_PARAMETER : over.keyParameter,
          keepWaybillData: (of) =>
            keepWaybillData(
              { ...ledger.shared, sealer: ledger.sealer, changed: () => {} },
              client,
              of,
            ),
          setup: () => ({ sender: SENDER, ownTemplateUrl: over.ownTemplateUrl ?? '' }),
        },
        {
          jobId: newJobId(),
          key,
          model: labelOf(over.trackNo ?? trackNo, {
            copy: 2,
            items: [{ name: '白色衬衣', specs: 'L', count: 2 }],
          }),
          printer: 'P1',
          signal: new AbortController().signal,
        },
        { platform: 'douyin', port: COMPONENT_PORTS.douyin },
      ),
    templateCalls: () => gateway.calls().filter(({ path }) => path === TEMPLATES).length,
    closeGateway: () => gateway.close(),
  };
}

describe("what the platform's program is given", () => {
  test('is the kept print data, its template and the key parameter', async () => {
    const { content, trackNo } = await issued();
    const { print_data: printData, sign: signature } = printPayload(trackNo);
    expect(valueOf(await content())).toMatchObject({
      printData,
      signature,
      templateUrl: expect.stringMatching(/^https:\/\/templates\.invalid\/zhongtong\//),
      keyParameter: KEY_PARAMETER,
      own: null,
    });
  });

  test("has goods and copy mark for the shop's own area, and no person", async () => {
    const { content } = await issued();
    const { own } = valueOf(await content({ ownTemplateUrl: 'https://t.invalid/own.xml' }));
    expect(own).toMatchObject({
      templateUrl: 'https://t.invalid/own.xml',
      data: { shop: SHOP, items: '白色衬衣 L ×2', itemCount: '2', copyMark: '重打 1' },
    });
    expect(JSON.stringify(own)).not.toMatch(/柳试之|1370000/);
  });

  test('is nothing without a key parameter, and costs no call', async () => {
    const { content, templateCalls } = await issued();
    expect(codeOf(await content({ keyParameter: null }))).toBe('COMPONENT_KEY_MISSING');
    expect(templateCalls()).toBe(0);
  });

  test("is never another number's print data", async () => {
    const { content } = await issued();
    expect(codeOf(await content({ trackNo: '99999' }))).toBe('COMPONENT_NO_PRINT_DATA');
  });

  test('is there without a network once it was kept, the template too', async () => {
    const { content, closeGateway, ledger } = await issued();
    const before = valueOf(await content());
    await closeGateway();
    ledger.clock.advance(DAY_MS);
    expect(valueOf(await content())).toEqual(before);
  });

  test('is nothing where no print data was ever kept and the network is away', async () => {
    const { content, closeGateway } = await issued();
    await closeGateway();
    expect(codeOf(await content())).toBe('COMPONENT_NO_PRINT_DATA');
  });

  test('has a template that is read once for many labels, and anew when it is old', async () => {
    const { content, templateCalls, ledger } = await issued();
    await Promise.all([content(), content(), content()]);
    await content();
    expect(templateCalls()).toBe(1);
    ledger.clock.advance(DAY_MS);
    await content();
    expect(templateCalls()).toBe(2);
  });
});
