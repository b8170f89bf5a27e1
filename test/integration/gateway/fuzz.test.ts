import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOnce } from '../../../electron/gateway/alibaba/create-once.ts';
import { readDistributionOrder } from '../../../electron/gateway/alibaba/distribution-order.ts';
import { offlineSend } from '../../../electron/gateway/alibaba/offline-send.ts';
import { sendOrders } from '../../../electron/gateway/alibaba/send-orders.ts';
import { tradeCrate } from '../../../electron/gateway/alibaba/trade-crate.ts';
import { tradeDetail } from '../../../electron/gateway/alibaba/trade-detail.ts';
import { callForItems } from '../../../electron/gateway/batch.ts';
import { shipOrders } from '../../../electron/gateway/douyin/order-logistics-add.ts';
import type { CallFailure } from '../../../electron/gateway/outcome.ts';
import { errorCodeSchema } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { SHOP } from '../../support/station/account.ts';
import { distributionBody } from '../../support/station/distribution.ts';
import { BATCH_ENDPOINTS, ENDPOINTS } from '../../support/station/endpoints.ts';
import { GOOD_ANSWERS } from '../../support/station/good-answers.ts';
import { countJsonValues, mapJsonValues } from '../../support/station/json-values.ts';
import { clientOf } from '../../support/station/practice.ts';
import { startRawServer } from '../../support/station/raw-server.ts';
import { valueOf } from '../../support/station/result.ts';

/** Names that answers use, so that random ones come near to real ones. */
const NAMES =
  `order_id pack_id track_no waybill_code logistics_code print_data sign err_code err_msg code
  message data ebill_infos err_infos waybill_infos success result cancel_result isSuccess errorCode
  errorMessage errorInfo sub_code sub_msg orderId outOrderId id name available template_infos
  template_data netsites is_out_range shop_order_detail sku_order_list order_info route__node_list
  mutilOrders payUrl status address amount order_sn order_status baseInfo idOfStr sourceId sendGoods
  sendSuccessList sendFailList template_url tracking_no logistics_info __proto__ length`.split(
    /\s+/,
  );

const idLiteral = fc.constantFrom(
  '"4900000000000000001"',
  '4900000000000000001',
  '3596604195571498520',
  '"3596604195571498520"',
  '75531717195834',
  '""',
);
const { data: dataText } = fc.letrec<{ data: string }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 5 },
    idLiteral,
    fc.constantFrom('null', 'true', 'false', '0', '1', '-0', '1.50', '"0"', '"ok"', '10000'),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.array(tie('data'), { maxLength: 4 }).map((parts) => `[${parts.join()}]`),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), tie('data')), { maxLength: 6 })
      .map((parts) => `{${parts.map(([name, part]) => `"${name}":${part}`).join()}}`),
  ),
}));
const enveloped = (data: string): string => `{"code":0,"message":"ok","data":${data}}`;

/** An answer that worked, with some of its values replaced by anything. */
const nearlyGood = (path: string): fc.Arbitrary<string> => {
  const good = GOOD_ANSWERS[path] ?? 'null';
  const places = countJsonValues(good);
  const changes = fc.dictionary(fc.nat({ max: places - 1 }).map(String), dataText, { maxKeys: 3 });
  return changes.map((changed) =>
    enveloped(mapJsonValues(good, (value, place) => changed[String(place)] ?? value)),
  );
};

/** What may come from a path: near to good, anything, or a piece of either. */
const answersOf = (path: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: nearlyGood(path) },
        { weight: 3, arbitrary: dataText.map(enveloped) },
        { weight: 1, arbitrary: dataText },
        { weight: 1, arbitrary: fc.string() },
      ),
      fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.nat({ max: 400 })),
    )
    .map(([text, cut]) => (cut === null ? text : text.slice(0, cut)));

const LONG_DIGITS = /\d{12,}/g;
const digitsIn = (value: unknown): readonly string[] =>
  (JSON.stringify(value) ?? '').match(LONG_DIGITS) ?? [];

const isClear = (result: Result<unknown, CallFailure>): boolean =>
  result.ok || errorCodeSchema.safeParse(result.error.fault.code).success;

const RUNS = { numRuns: 150 };

describe('a random or cut answer', () => {
  test.each(ENDPOINTS.map((endpoint) => [endpoint.path, endpoint] as const))(
    'to %s is a value with the ids that were written, or a clear failure',
    async (path, endpoint) => {
      let body = '';
      const client = clientOf((await startRawServer(() => ({ body }))).url);
      await fc.assert(
        fc.asyncProperty(answersOf(path), async (text) => {
          body = text;
          const answer = await client.call(endpoint, SHOP, null);
          const ids = answer.ok ? digitsIn(answer.value.data) : [];
          expect(ids.filter((digits) => !text.includes(digits))).toEqual([]);
          expect(isClear(answer)).toBe(true);
        }),
        RUNS,
      );
    },
  );

  test.each(BATCH_ENDPOINTS.map((endpoint) => [endpoint.path, endpoint] as const))(
    'to %s says of no item what it says of another',
    async (path, endpoint) => {
      let body = '';
      const client = clientOf((await startRawServer(() => ({ body }))).url);
      const asked = ['4900000000000000001', '4900000000000000001\n', '4900000000000000002'];
      await fc.assert(
        fc.asyncProperty(answersOf(path), async (text) => {
          body = text;
          const outcomes = await callForItems(client, endpoint, SHOP, asked);
          expect(outcomes.map(({ item }) => item)).toEqual(asked);
          const told = outcomes.filter(({ result }) => result.ok).map(({ item }) => item.trim());
          expect(told.filter((item) => !text.includes(item))).toEqual([]);
          expect(outcomes.every(({ result }) => isClear(result))).toBe(true);
          expect(outcomes[2]?.result.ok).toBe(false);
        }),
        RUNS,
      );
    },
  );

  test('to a shipment is one value or clear failure per order', async () => {
    let body = '';
    const client = clientOf((await startRawServer(() => ({ body }))).url);
    const orderIds = ['4900000000000000001', '4900000000000000002'];
    const sent = orderIds.map((orderId) => ({ orderId, carrier: 'zhongtong', trackNo: '99' }));
    await fc.assert(
      fc.asyncProperty(answersOf('/gateway/dd/order/logistics/add'), async (text) => {
        body = text;
        const outcomes = await shipOrders(client, SHOP, sent);
        expect(outcomes.map(({ item }) => item)).toEqual(sent);
        expect(outcomes.every(({ result }) => isClear(result))).toBe(true);
      }),
      RUNS,
    );
  });

  test('to a 1688 shipment is one value or clear failure per order', async () => {
    let body = '';
    const client = clientOf((await startRawServer(() => ({ body }))).url);
    const orderIds = ['3596604195571498520', '3596604195571498521', '3596604195571498523'];
    const request = {
      carrier: { code: 'YTO', name: '圆通快递' },
      trackNo: '99',
      orders: orderIds.map((orderId) => ({ orderId, entries: [] })),
      downstreamEncrypted: null,
    };
    await fc.assert(
      fc.asyncProperty(answersOf(offlineSend.path), async (text) => {
        body = text;
        const outcomes = await sendOrders(client, SHOP, request);
        expect(outcomes.map(({ item }) => item)).toEqual(orderIds);
        expect(outcomes.every(({ result }) => isClear(result))).toBe(true);
        const isOneJudged = outcomes.some(
          ({ result }) => !result.ok && result.error.fault.code === 'PARCEL_NOT_ANSWERED',
        );
        const told = outcomes.filter(({ result }) => result.ok).map(({ item }) => item);
        expect(isOneJudged && told.some((item) => !text.includes(item))).toBe(false);
      }),
      RUNS,
    );
  });

  test('to a purchase is ids that were written, or a clear failure, and is never bought twice', async () => {
    let answers = { detail: '', crate: '' };
    const server = await startRawServer(({ path }) => ({
      body: path === tradeCrate.path ? answers.crate : answers.detail,
    }));
    const client = clientOf(server.url);
    const order = valueOf(readDistributionOrder(distributionBody('w-1')));
    await fc.assert(
      fc.asyncProperty(
        answersOf(tradeDetail.path),
        answersOf(tradeCrate.path),
        async (detail, crate) => {
          answers = { detail, crate };
          const before = server.requests.length;
          const created = await createOnce(client, SHOP, order);
          const ids = created.ok ? digitsIn(created.value) : [];
          expect(ids.filter((digits) => !`${detail} ${crate}`.includes(digits))).toEqual([]);
          expect(isClear(created)).toBe(true);
          const bought = server.requests
            .slice(before)
            .filter(({ path }) => path === tradeCrate.path);
          expect(bought.length).toBeLessThan(2);
        },
      ),
      RUNS,
    );
  });

  test.each(['[', '{"a":', '{"code":0,"data":['])(
    'of %s nested a hundred thousand times does no harm',
    async (part) => {
      const closed = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
      for (const data of [part.repeat(100_000), closed, `[${closed}]`]) {
        const body = `{"code":0,"data":${data}}`;
        const client = clientOf((await startRawServer(() => ({ body }))).url);
        const answers = ENDPOINTS.map((endpoint) => client.call(endpoint, SHOP, null));
        expect((await Promise.all(answers)).every(isClear)).toBe(true);
      }
    },
  );
});
