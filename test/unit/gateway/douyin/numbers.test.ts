import { describe, expect, test } from 'vitest';
import type { ItemAnswer } from '../../../../electron/gateway/batch.ts';
import { orderLogisticsCancel } from '../../../../electron/gateway/douyin/order-logistics-cancel.ts';
import { getWaybill } from '../../../../electron/gateway/douyin/get-waybill.ts';
import type { WaybillEntry } from '../../../../electron/gateway/douyin/waybill-get.ts';
import { waybillGet } from '../../../../electron/gateway/douyin/waybill-get.ts';
import { readAnswer } from '../../../../electron/gateway/read-answer.ts';
import { parseLossless } from '../../../../electron/gateway/json.ts';
import { SENDER } from '../../../support/station/orders.ts';
import { the } from '../../../support/station/result.ts';

const combined = waybillGet({ sender: SENDER, carrier: 'zhongtong', userId: null, channel: '1' });

const read = (json: string): readonly ItemAnswer<WaybillEntry>[] =>
  combined.readData(parseLossless(json));

const LONG_ID = '4900000000000000001';

describe('the combined answer', () => {
  test('is read as a flat list', () => {
    const answers = read(
      `[{"order_id":${LONG_ID},"pack_id":"p2","track_no":9900000000000000001,"print_data":"x","sign":"s","err_code":0},
        {"order_id":"2","pack_id":null,"track_no":"","err_code":"4006","err_msg":"订单号非法"}]`,
    );
    expect(answers).toMatchObject([
      { key: '2\n', result: { ok: false, error: { code: '4006', text: '订单号非法' } } },
      {
        key: `${LONG_ID}\np2`,
        result: {
          ok: true,
          value: { track_no: '9900000000000000001', print_data: 'x', sign: 's' },
        },
      },
    ]);
  });

  test('is read as the two lists of newcreateorder, which may be null', () => {
    const number = `{"order_id":${LONG_ID},"track_no":"99"}`;
    expect(read(`{"ebill_infos":[${number}],"err_infos":null}`)).toMatchObject([
      { key: `${LONG_ID}\n`, result: { ok: true, value: { print_data: '', sign: '' } } },
    ]);
    expect(read('{"ebill_infos":null,"err_infos":[{"order_id":"2","err_code":4006}]}')).toEqual([
      { key: '2\n', result: { ok: false, error: { code: '4006', text: '' } } },
    ]);
    expect(read('{}')).toEqual([]);
  });

  test('may have its print data as an object', () => {
    const [answer] = read(
      '[{"order_id":"1","track_no":"99","print_data":{"a":"b"},"err_code":"0"}]',
    );
    expect(the(answer).result).toMatchObject({ ok: true, value: { print_data: '{"a":"b"}' } });
  });

  test('says nothing of an entry that has neither a number nor an error', () => {
    expect(read('[{"order_id":"1","err_code":0},{"track_no":"99","err_code":0},null,7]')).toEqual(
      [],
    );
  });

  test('has the number last where a parcel is issued and refused', () => {
    const both = read(
      '{"ebill_infos":[{"order_id":"1","track_no":"99"}],"err_infos":[{"order_id":"1","err_code":1}]}',
    );
    expect(both.map(({ result }) => result.ok)).toEqual([false, true]);
  });
});

describe('print data', () => {
  test('is read with null lists, number codes and long numbers', () => {
    const data = getWaybill.readData(
      parseLossless(
        '{"waybill_infos":null,"err_infos":[{"track_no":9900000000000000001,"err_code":1003}]}',
      ),
    );
    const result = { ok: false, error: { code: '1003', text: '' } };
    expect(data).toEqual([{ key: '9900000000000000001', result }]);
  });
});

const refusal = (json: string): unknown => orderLogisticsCancel.refusal?.(parseLossless(json));

describe('a cancel answer', () => {
  test.each([
    'null',
    'true',
    '{}',
    '[]',
    '{"cancel_result":{"success":true}}',
    '{"success":"true"}',
    '{"code":10000,"msg":"success"}',
  ])('of %s is done', (json) => {
    expect(refusal(json)).toBeNull();
    const done = { became: 'cancelled', already: false };
    expect(orderLogisticsCancel.readData(parseLossless(json))).toEqual(done);
  });

  test.each([
    ['{"success":false}', ''],
    ['{"code":8060,"success":null}', '8060'],
    ['{"success":"false","code":8060}', '8060'],
    ['{"cancel_result":{"success":false,"err_code":"1105"}}', '1105'],
    ['[{"a":[{"success":false,"err_code":10013}]}]', '10013'],
    ['{"err_code":10000,"err_msg":"x"}', '10000'],
  ])('of %s is refused', (json, code) => {
    expect(refusal(json)).toMatchObject({ code });
  });

  test.each([
    ['1102', 'cancelled'],
    ['10801', 'cancelled'],
    ['10901', 'cancelled'],
    ['8037', 'cancelled'],
    ['10903', 'recycled'],
  ])('with code %s was %s before', (code, became) => {
    for (const written of [code, `"${code}"`]) {
      const data = `{"cancel_result":{"success":false,"err_code":${written}}}`;
      for (const text of [`{"code":0,"data":${data}}`, `{"code":${written},"message":"x"}`]) {
        const answer = { status: 200, text, clockOffsetMs: null };
        const { result } = readAnswer(orderLogisticsCancel, answer);
        expect(result).toMatchObject({ ok: true, value: { data: { became, already: true } } });
      }
    }
  });
});
