import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessMapping, knownTitles } from '../../../../electron/core/importing/guess-mapping.ts';
import { readCsv } from '../../../../electron/core/importing/read-csv.ts';
import { tableOf } from '../../../../electron/core/importing/table.ts';
import type { Cell } from '../../../../electron/core/importing/table.ts';
import { tableOrders } from '../../../../electron/core/importing/table-orders.ts';
import type { OrderFileRow } from '../../../../electron/core/importing/order-file.ts';
import { serialiseContent } from '../../../../electron/core/parcels/order-content.ts';
import { orderIdOf } from '../../../support/station/orders.ts';
import { codeOf, errorOf, the, valueOf } from '../../../support/station/result.ts';
import type { Title } from '../../../support/station/tables.ts';
import { TITLES, csvText, tableRow } from '../../../support/station/tables.ts';

const ID = orderIdOf(1);
const NOTHING = { channel: null, userId: null };

/** The parcels of rows under the usual titles, as the titles say. */
function parcelsOf(
  rows: readonly (readonly Cell[])[],
  titles: readonly string[] = TITLES,
): readonly OrderFileRow[] {
  const table = {
    columns: titles,
    rows: rows.map((cells, place) => ({ row: place + 2, cells })),
  };
  return tableOrders(table, guessMapping(titles), NOTHING);
}

const withCell = (title: Title, cell: Cell): readonly Cell[] =>
  tableRow(ID).map((usual, place) => (TITLES[place] === title ? cell : usual));

/** How the rows of some orders fare. */
const faresOf = (...ids: readonly string[]): readonly string[] =>
  parcelsOf(ids.map((id) => tableRow(id))).map(({ parcel }) => codeOf(parcel));

const onlyOf = (rows: readonly (readonly Cell[])[]): OrderFileRow => the(parcelsOf(rows)[0]);

const withShipBy = (shipBy: string): readonly Cell[] => [...tableRow(ID), shipBy];

describe('a column with the last moment to ship', () => {
  const titles = [...TITLES, '最晚发货时间'];

  test('gives the parcel its deadline; the first row that says one stands', () => {
    const [parcel] = parcelsOf(
      [withShipBy(''), withShipBy('2026-11-22 18:00'), withShipBy('2026-11-23 18:00')],
      titles,
    );
    expect(valueOf(the(parcel).parcel).shipByMs).toBe(Date.UTC(2026, 10, 22, 10));
  });

  test('is a warning where it cannot be read', () => {
    const [parcel] = parcelsOf([withShipBy('soon')], titles);
    const { shipByMs, warnings } = valueOf(the(parcel).parcel);
    expect([shipByMs, warnings.map(({ code }) => code)]).toEqual([null, ['SHIP_BY_UNREADABLE']]);
  });
});

describe('the rows of a table', () => {
  test('with the same order and parcel are the goods of one parcel, wherever they stand', () => {
    const parcels = parcelsOf([
      tableRow(ID),
      tableRow(orderIdOf(2)),
      tableRow(ID, { 商品名称: '围巾', 收件人: '', 手机: '', 详细地址: '' }),
    ]);
    expect(parcels.map(({ row, orderId }) => [row, orderId])).toEqual([
      [2, ID],
      [3, orderIdOf(2)],
    ]);
    const { info } = valueOf(the(parcels[0]).parcel);
    expect(info.items.map((item) => item.item_name)).toEqual(['试验衬衣', '围巾']);
  });

  test.each(['收件人', '手机', '详细地址', '快递公司', '波次'] as const)(
    'that disagree about %s are refused as a whole, by column and row',
    (title) => {
      const odd = title === '快递公司' ? '圆通' : '13700009999';
      const { parcel } = onlyOf([tableRow(ID), tableRow(ID, { [title]: odd })]);
      expect(errorOf(parcel)).toMatchObject({
        code: 'PARCEL_ROWS_DISAGREE',
        details: { column: title, row: 3 },
      });
    },
  );

  test('that name the same goods twice are counted twice, with a warning', () => {
    const { warnings, info } = valueOf(onlyOf([tableRow(ID), tableRow(ID)]).parcel);
    expect(info.items).toHaveLength(2);
    expect(warnings).toMatchObject([
      { code: 'GOODS_TWICE_IN_PARCEL', details: { row: 2, again: 3 } },
    ]);
  });

  test.each<[Title, Cell]>([
    ['订单编号', { number: '4.9487957294568499E+18' }],
    ['订单编号', { number: '4948795729456850000' }],
    ['订单编号', { number: '49.5' }],
    ['订单编号', '4.9E+18'],
    ['手机', '1.37E+10'],
    ['手机', { number: '1.37E10' }],
    ['订单编号', '2026-11-21'],
    ['订单编号', '2026/1/5'],
    ['订单编号', '2026-11-21 08:30:00'],
  ])('whose %s is %j are refused, never guessed', (title, cell) => {
    expect(errorOf(onlyOf([withCell(title, cell)]).parcel)).toMatchObject({
      code: 'CELL_NUMBER_MANGLED',
      details: { column: title },
    });
  });

  test('whose ids all lost their last digits on the way through a spreadsheet are refused', () => {
    const [first, second, whole] = [
      '4948795729456850000',
      '4948795729456860000',
      '4948795729456860001',
    ];
    expect(faresOf(first, second, first, '694800000000000')).toEqual([
      'CELL_NUMBER_MANGLED',
      'CELL_NUMBER_MANGLED',
      'ok',
    ]);
    expect(faresOf(first)).toEqual(['ok']);
    expect(faresOf(first, second, whole)).toEqual(['ok', 'ok', 'ok']);
  });

  test('may hold short numbers as numbers', () => {
    const { parcel } = onlyOf([withCell('手机', { number: '13700001234' })]);
    expect(valueOf(parcel).info.receiver_info.contact.mobile).toBe('13700001234');
  });

  test.each<[string, string]>([
    ['中通快递', 'zhongtong'],
    ['中通', 'zhongtong'],
    ['ZTO Express', 'zhongtong'],
    ['顺丰', 'shunfeng'],
    ['zhongtong', 'zhongtong'],
    ['some_other-code', 'some_other-code'],
  ])('name the carrier %s, which is %s', (name, code) => {
    expect(valueOf(onlyOf([withCell('快递公司', name)]).parcel).carrier).toBe(code);
  });

  test('whose carrier or platform nobody knows are refused', () => {
    expect(codeOf(onlyOf([withCell('快递公司', '飞毛腿')]).parcel)).toBe('CARRIER_NAME_UNKNOWN');
    expect(codeOf(onlyOf([withCell('平台', '某某商城')]).parcel)).toBe('CHANNEL_NAME_UNKNOWN');
  });

  test.each<[string, string]>([
    ['抖音', '1'],
    ['27', '27'],
    ['拼多多', '27'],
    ['', '1'],
  ])('name the platform %j, which is %s', (name, code) => {
    expect(valueOf(onlyOf([withCell('平台', name)]).parcel).channel).toBe(code);
  });

  test('may have the whole address in one column with blanks, and are refused without', () => {
    const titles = ['订单号', '收货人', '手机号', '收货地址', '商品'];
    const [spaced, dense] = parcelsOf(
      [
        [ID, '柳试之', '13700001234', '江苏省 南京市 玄武区 梧桐街 77 号', '衬衣'],
        [orderIdOf(2), '柳试之', '13700001234', '江苏省南京市玄武区梧桐街77号', '衬衣'],
      ],
      titles,
    );
    expect(valueOf(the(spaced).parcel).info.receiver_info.address).toMatchObject({
      province_name: '江苏省',
      city_name: '南京市',
      district_name: '玄武区',
      detail_address: '梧桐街 77 号',
    });
    expect(codeOf(the(dense).parcel)).toBe('ADDRESS_NOT_SPLIT');
  });

  test('count one of a kind where the table has no count, and are refused where it is unusable', () => {
    const without = TITLES.filter((title) => title !== '数量');
    const [parcel] = parcelsOf(
      [tableRow(ID).filter((_, place) => TITLES[place] !== '数量')],
      without,
    );
    expect(valueOf(the(parcel).parcel).info.items).toMatchObject([{ item_count: 1 }]);
    for (const count of ['', '0', '1.5', '两件']) {
      expect(codeOf(onlyOf([withCell('数量', count)]).parcel)).toBe('ORDER_FIELD_INVALID');
    }
    expect(valueOf(onlyOf([withCell('数量', '2.0')]).parcel).info.items).toMatchObject([
      { item_count: 2 },
    ]);
  });
});

/** What an order id may be, long runs of digits above all. */
const orderIds = fc.oneof(
  fc.bigInt({ min: 1n, max: 10n ** 32n - 1n }).map(String),
  fc.stringMatching(/^[0-9A-Za-z/_-]{1,32}$/),
);

test('an id never changes on its way from a CSV text to what is asked', () => {
  fc.assert(
    fc.property(fc.uniqueArray(orderIds, { minLength: 1, maxLength: 20 }), (ids) => {
      const text = csvText(ids.map((id) => tableRow(id)));
      const table = the(tableOf(readCsv(text), knownTitles));
      const rows = tableOrders(table, guessMapping(table.columns), NOTHING);
      expect(rows.map(({ orderId }) => orderId)).toEqual(ids);
      for (const { orderId, parcel } of rows) {
        expect(valueOf(parcel).key.orderId).toBe(orderId);
        const { order_info: asked } = JSON.parse(serialiseContent(valueOf(parcel).content));
        expect(asked.order_id).toBe(orderId);
      }
    }),
  );
});
