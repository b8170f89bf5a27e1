import type { AdviceRow } from './row.ts';

const NUMBERS = ['/gateway/dd/logistics/newcreateorder', '/gateway/dd/logistics/waybill/get'];
const COMBINED = '/gateway/dd/logistics/waybill/get';
const PRINT_DATA = ['/gateway/dd/logistics/getwaybill'];
const CANCEL = ['/gateway/dd/order/logistics/cancel'];
const OUT_RANGE = ['/gateway/dd/logistics/getoutrange'];
const ROUTE = ['/gateway/dd/logistics/trackno/route'];

/**
 * Douyin's waybill calls: vendor page dd-logistics-newcreateorder, FAQ 4.1–4.5 (gateway contract
 * §4.9), and the platform codes of §4.1, §4.2 and §4.4–§4.8. The same code means different things
 * on different paths: 10003 is an order to the number calls and a waybill to the cancel call.
 */
export const DOUYIN_WAYBILL_ADVICE: readonly AdviceRow[] = [
  { paths: NUMBERS, words: /查询订单失败/, means: 'PLATFORM_ORDER_NOT_FOUND' },
  { paths: NUMBERS, words: /详细地址长度不能超过/, means: 'PLATFORM_CIPHERTEXT_DAMAGED' },
  { paths: NUMBERS, words: /余额|库存不足|未订购|未开通|充值/, means: 'PLATFORM_BALANCE' },
  {
    paths: [...PRINT_DATA, COMBINED],
    words: /运单(号)?不存在|已(被)?删除/,
    means: 'PLATFORM_WAYBILL_GONE',
  },
  { paths: NUMBERS, codes: ['4006'], means: 'PLATFORM_ORDER_INVALID' },
  { paths: NUMBERS, codes: ['4007', '10003', '15002'], means: 'PLATFORM_ORDER_NOT_FOUND' },
  { paths: NUMBERS, codes: ['15000'], means: 'PLATFORM_ORDER_OTHER_SHOP' },
  { paths: NUMBERS, codes: ['15001', '4029'], means: 'PLATFORM_BUSY' },
  { paths: NUMBERS, codes: ['1000'], means: 'PLATFORM_PARAMETER' },

  { paths: PRINT_DATA, codes: ['1001'], means: 'PLATFORM_PARAMETER' },
  { paths: PRINT_DATA, codes: ['1003'], means: 'PLATFORM_WAYBILL_UNKNOWN' },
  { paths: PRINT_DATA, codes: ['100101', '100102', '100106'], means: 'PLATFORM_TRY_LATER' },

  {
    paths: ['/gateway/dd/logistics/company/list'],
    codes: ['60019'],
    means: 'PLATFORM_TRY_LATER',
  },
  {
    paths: ['/gateway/dd/logistics/template/list'],
    codes: ['100201'],
    means: 'PLATFORM_TRY_LATER',
  },
  {
    paths: ['/gateway/dd/logistics/shopnetsite/list'],
    codes: ['4006'],
    means: 'PLATFORM_AUTHORISATION',
  },

  {
    paths: CANCEL,
    codes: ['1102', '10801', '10901', '8037', '10903'],
    means: 'PLATFORM_ALREADY_CANCELLED',
  },
  {
    paths: CANCEL,
    codes: ['1105', '8060', '10000', '10802', '10804', '10902', '20802', '4007'],
    means: 'PLATFORM_TOO_LATE_TO_CANCEL',
  },
  {
    paths: CANCEL,
    codes: ['8018', '10003', '10014', '10803'],
    means: 'PLATFORM_WAYBILL_UNKNOWN',
  },
  { paths: CANCEL, codes: ['5001', '10724'], means: 'PLATFORM_CANCEL_UNSUPPORTED' },
  { paths: CANCEL, codes: ['10711'], means: 'PLATFORM_NOT_SUBSCRIBED' },
  { paths: CANCEL, codes: ['10013'], means: 'PLATFORM_TOO_OFTEN' },
  { paths: CANCEL, codes: ['400', '10002'], means: 'PLATFORM_PARAMETER' },
  {
    paths: CANCEL,
    codes: ['4001', '4008', '4009', '11404', '20001'],
    means: 'PLATFORM_TRY_LATER',
  },

  { paths: OUT_RANGE, codes: ['4006'], means: 'PLATFORM_CARRIER_INVALID' },
  { paths: OUT_RANGE, codes: ['11102'], means: 'PLATFORM_ADDRESS_UNREADABLE' },
  { paths: OUT_RANGE, codes: ['11108'], means: 'PLATFORM_OUT_OF_RANGE' },
  { paths: OUT_RANGE, codes: ['4007', '4008', '4009'], means: 'PLATFORM_TRY_LATER' },

  { paths: ROUTE, codes: ['10901'], means: 'PLATFORM_ALREADY_CANCELLED' },
  { paths: ROUTE, codes: ['10015'], means: 'PLATFORM_WAYBILL_UNKNOWN' },
  { paths: ROUTE, codes: ['-10004'], means: 'PLATFORM_TRACK_EMPTY' },
  { paths: ROUTE, codes: ['4007', '-10006'], means: 'PLATFORM_TRY_LATER' },
  { paths: ROUTE, codes: ['4006', '-10001'], means: 'PLATFORM_PARAMETER' },
];
