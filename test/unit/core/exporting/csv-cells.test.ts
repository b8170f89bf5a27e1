import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvLines, csvHeadings } from '../../../../electron/core/exporting/csv-cells.ts';
import { exportColumns } from '../../../../electron/core/exporting/export-columns.ts';
import { readCsv } from '../../../../electron/core/importing/read-csv.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import { exportRowOf } from '../../../support/station/export-rows.ts';

const COLUMNS = exportColumns('zh-CN');
const linesOf = createCsvLines(COLUMNS);

/** The cells of the first row as our own importer reads them. */
const readBack = (text: string): readonly unknown[] => readCsv(text)[0]?.cells ?? [];

describe('a row of a CSV export', () => {
  test('keeps ids as text for spreadsheets by a tab behind them', () => {
    expect(linesOf([exportRowOf({ orderId: '4900000000000000001', packId: 'p2' })])).toBe(
      '4900000000000000001\t,p2\t,78536261000005\t,中通快递,抖音,shop-a\t,已取号,已确认出纸,1,' +
        '2026-11-21 12:00:00,2026-11-21 12:00:01,2026-11-21 12:01:01,tester\t,棉袜 ×2,w-1\t,\r\n',
    );
  });

  test('leaves cells empty that have nothing to say', () => {
    const row = exportRowOf({ trackNo: null, issuedAtMs: null, printedAtMs: null, wave: '' });
    expect(linesOf([row])).toContain(',,中通快递');
  });

  test.each(['=1+1', '+1', '-1', '@cmd', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    'takes the formula out of %j',
    (goods) => {
      const written = linesOf([exportRowOf({ goods })]);
      expect(written).toContain(`'${goods}`);
      expect(written.trimEnd()).not.toMatch(/(?:^|,)"?[=+\-@\t\r＝＋－＠]/);
    },
  );

  test('takes the formula out of the first cell of a line', () => {
    expect(linesOf([exportRowOf({ orderId: '-1' })])).toMatch(/^'-1\t,/);
  });

  test('quotes commas, quotation marks and line breaks', () => {
    const goods = '袜子, "大号"\n第二行';
    const text = linesOf([exportRowOf({ goods })]);
    expect(text).toContain('"袜子, ""大号""\n第二行"');
    expect(readBack(text)[13]).toBe(goods);
  });

  test.each(['第一行\n第二行', '第一行\r第二行'])('quotes a line break alone: %j', (goods) => {
    expect(readBack(linesOf([exportRowOf({ goods })]))[13]).toBe(goods);
  });

  test("says the refusal in the gateway's words and ours", () => {
    const refused = { ...fault('PLATFORM_ORDER_INVALID'), gatewayText: '订单号非法' };
    expect(readBack(linesOf([exportRowOf({ fault: refused })]))[15]).toMatch(/^订单号非法 \| /);
  });

  test('begins with the mark of UTF-8 and the headings of its language', () => {
    expect(csvHeadings(COLUMNS)).toMatch(/^\uFEFF订单号,包裹,运单号,.*\r\n$/);
    expect(csvHeadings(exportColumns('en'))).toMatch(/^\uFEFFOrder id,Pack id,Tracking number,/);
  });
});

describe('what our own importer reads of it', () => {
  test('are the same ids', () => {
    const orderId = fc.stringMatching(/^[0-9A-Za-z/_-]{1,32}$/);
    const packId = fc.stringMatching(/^[0-9A-Za-z_]{0,15}$/);
    const trackNo = fc.stringMatching(/^[0-9A-Za-z-]{1,30}$/);
    fc.assert(
      fc.property(orderId, packId, trackNo, (...ids) => {
        const text = linesOf([exportRowOf({ orderId: ids[0], packId: ids[1], trackNo: ids[2] })]);
        expect(readBack(text).slice(0, 3)).toEqual(ids);
      }),
    );
  });

  test('is whatever goods are called', () => {
    const name = fc
      .string({ unit: 'binary', maxLength: 40 })
      .filter((text) => text === text.trim() && !text.includes("'"));
    fc.assert(
      fc.property(name, (goods) => {
        expect(readBack(linesOf([exportRowOf({ goods })]))[13]).toBe(goods);
      }),
    );
  });
});
