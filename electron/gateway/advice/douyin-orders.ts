import type { AdviceRow } from './row.ts';

const SHIP = ['/gateway/dd/order/logistics/add', '/gateway/dd/order/logistics/addmultipack'];

/** Douyin's order calls: the platform codes of gateway contract §4.8, and words where there are none. */
export const DOUYIN_ORDER_ADVICE: readonly AdviceRow[] = [
  {
    paths: ['/gateway/dd/trade/detail'],
    words: /订单不存在|订单号非法/,
    means: 'PLATFORM_ORDER_NOT_FOUND',
  },
  { paths: SHIP, codes: ['60011', '60018'], means: 'PLATFORM_CARRIER_INVALID' },
  { paths: SHIP, codes: ['60017', '60127', '70019'], means: 'PLATFORM_TRACK_NO_INVALID' },
  { paths: SHIP, codes: ['60027', '60072'], means: 'PLATFORM_RETURN_ADDRESS_MISSING' },
  { paths: SHIP, codes: ['60032'], means: 'PLATFORM_TOO_MANY' },
  { paths: SHIP, codes: ['60033'], means: 'PLATFORM_ORDER_UNKNOWN' },
  { paths: SHIP, codes: ['60040', '60120'], means: 'PLATFORM_REFUND_PENDING' },
  { paths: SHIP, codes: ['60021', '60068', '60113'], means: 'PLATFORM_ORDER_CLOSED' },
  { paths: SHIP, codes: ['60101'], means: 'PLATFORM_SHOP_NOT_OWNER' },
  { paths: SHIP, codes: ['60109'], means: 'PLATFORM_RISK_REVIEW' },
  { paths: SHIP, codes: ['60110', '70023'], means: 'PLATFORM_ALREADY_SHIPPED' },
  { paths: SHIP, codes: ['60116'], means: 'PLATFORM_WAREHOUSE_SHIPS' },
  { paths: SHIP, codes: ['60137'], means: 'PLATFORM_NOT_PAID' },
  { paths: SHIP, codes: ['70018'], means: 'PLATFORM_WAYBILL_GONE' },
  { paths: SHIP, codes: ['70020', '70022'], means: 'PLATFORM_RECEIVER_MISMATCH' },
  { paths: SHIP, codes: ['99997'], means: 'PLATFORM_TRY_LATER' },
];
