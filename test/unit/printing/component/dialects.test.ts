import { describe, expect, test } from 'vitest';
import type { ComponentContent } from '../../../../electron/printing/component/dialect.ts';
import { DIALECTS } from '../../../../electron/printing/component/dialects.ts';
import type { ComponentPlatform } from '../../../../shared/print-component.ts';
import { SENDER } from '../../../support/station/orders.ts';
import { newJobId } from '../../../support/station/printing.ts';
import { codeOf, valueOf } from '../../../support/station/result.ts';

const JOB = newJobId();
const CIPHER: ComponentContent = {
  printData: 'Y2lwaGVy',
  signature: 'c2lnbg==',
  templateUrl: 'https://t.invalid/1.xml',
  sender: SENDER,
  own: { templateUrl: 'https://t.invalid/own.xml', data: { items: '衬衣 ×1' } },
  keyParameter: 'method=logistics.getShopKey&sign=1',
};
const object = (fields: object): ComponentContent => ({
  ...CIPHER,
  printData: JSON.stringify({ encryptedData: 'a', signature: 'b', ver: '3', ...fields }),
});
const requestOf = (platform: ComponentPlatform, content: ComponentContent): unknown =>
  valueOf(
    DIALECTS[platform].printRequest('r1', {
      jobId: JOB,
      trackNo: '9900',
      printer: 'P1',
      content,
    }),
  );
const refusalOf = (platform: ComponentPlatform, content: ComponentContent): string | null =>
  codeOf(
    DIALECTS[platform].printRequest('r1', { jobId: JOB, trackNo: '9900', printer: 'P1', content }),
  );
const contents = (...entries: readonly object[]): object => ({
  cmd: 'print',
  requestID: 'r1',
  version: '1.0',
  task: { taskID: JOB, printer: 'P1', documents: [{ documentID: '9900', contents: entries }] },
});
const own = { templateURL: 'https://t.invalid/own.xml', data: { items: '衬衣 ×1' } };

describe("Douyin's document", () => {
  test('has ciphertext, signature, template, key parameter and the sender in its own spelling', () => {
    expect(requestOf('douyin', CIPHER)).toMatchObject(
      contents(
        {
          encryptedData: 'Y2lwaGVy',
          signature: 'c2lnbg==',
          templateURL: 'https://t.invalid/1.xml',
          params: 'method=logistics.getShopKey&sign=1',
          addData: {
            senderInfo: {
              address: { countryCode: 'CHN', provinceName: SENDER.province },
              contact: { name: SENDER.name, mobile: SENDER.mobile },
            },
          },
        },
        own,
      ),
    );
  });

  test('is refused without key parameter or template', () => {
    expect(refusalOf('douyin', { ...CIPHER, keyParameter: null })).toBe('COMPONENT_KEY_MISSING');
    expect(refusalOf('douyin', { ...CIPHER, templateUrl: null })).toBe('COMPONENT_NO_TEMPLATE');
  });
});

describe("Pinduoduo's document", () => {
  test('is the print data with a small rl in its template', () => {
    const content = object({ templateUrl: 'https://t.invalid/p.xml', userid: '7' });
    const label = { encryptedData: 'a', templateUrl: 'https://t.invalid/p.xml', userid: '7' };
    expect(requestOf('pinduoduo', content)).toMatchObject(contents(label, own));
  });
});

describe("Cainiao's document", () => {
  test('is the print data with template and sender, and asks to be told of the print', () => {
    const content = { ...object({ templateURL: 'https://t.invalid/c.xml' }), own: null };
    const label = { encryptedData: 'a', templateURL: 'https://t.invalid/c.xml' };
    const request = requestOf('cainiao', content);
    expect(request).toMatchObject(contents(label));
    expect(request).toMatchObject({ task: { notifyType: ['print'] } });
  });
});

describe.each(['pinduoduo', 'cainiao'] as const)('%s', (platform) => {
  test("refuses another platform's ciphertext, and print data without a template", () => {
    expect(refusalOf(platform, CIPHER)).toBe('COMPONENT_PRINT_DATA');
    expect(refusalOf(platform, { ...object({}), templateUrl: null })).toBe('COMPONENT_NO_TEMPLATE');
  });
});
