import type { AdviceRow } from './row.ts';

const SHIP = ['/gateway/1688/logistices/offlinesend'];
const CREATE = ['/gateway/1688/fenxiao/trade/crate'];
const DISTRIBUTION = ['/gateway/1688/fenxiao/'];

/**
 * 1688: vendor pages 1688-logistices-offlinesend and 1688-fenxiao-trade-crate (gateway contract
 * §7.1–§7.3). 5004 says the order's state in its words. The codes 500_001 … 500_009 are those of
 * 1688's order preview, which also prints them with an `R` before them.
 */
export const ALIBABA_ADVICE: readonly AdviceRow[] = [
  {
    paths: SHIP,
    codes: ['5004'],
    words: /状态为\[(?!部分)[^\]]*(已发货|收货|交易成功|已完成)/,
    means: 'PLATFORM_ALREADY_SHIPPED',
  },
  {
    paths: SHIP,
    codes: ['5004'],
    words: /状态为\[[^\]]*(取消|关闭)/,
    means: 'PLATFORM_ORDER_CLOSED',
  },
  { paths: SHIP, codes: ['5004'], words: /状态为\[[^\]]*付款/, means: 'PLATFORM_NOT_PAID' },
  { paths: SHIP, codes: ['5004'], means: 'PLATFORM_ORDER_STATE' },
  { paths: SHIP, codes: ['5001'], means: 'PLATFORM_REFUND_PENDING' },
  { paths: SHIP, codes: ['5002'], means: 'PLATFORM_ORDER_CLOSED' },
  { paths: SHIP, codes: ['INVALID_PARAM'], means: 'PLATFORM_TRACK_NO_INVALID' },
  { paths: SHIP, words: /HSF|unexpected type|类型不/i, means: 'PLATFORM_PARAMETER' },
  { paths: SHIP, words: /system busy|系统繁忙|系统错误/i, means: 'PLATFORM_BUSY_OR_INPUT' },

  { paths: CREATE, codes: ['500_001', 'R500_001'], means: 'PLATFORM_NOT_TRADABLE' },
  {
    paths: CREATE,
    codes: ['SPEC_NO_EXIST', '500_002', 'R500_002', '500_003', 'R500_003'],
    means: 'PLATFORM_SPEC_MISMATCH',
  },
  { paths: CREATE, codes: ['500_004', 'R500_004'], means: 'PLATFORM_NO_STOCK' },
  {
    paths: CREATE,
    codes: ['500_005', 'R500_005', '500_006', 'R500_006', '500_009', 'R500_009'],
    means: 'PLATFORM_BELOW_MINIMUM',
  },
  { paths: CREATE, codes: ['500_007', 'R500_007'], means: 'PLATFORM_RELATION_MISSING' },
  { paths: CREATE, codes: ['500_008', 'R500_008'], means: 'PLATFORM_PRICE_ZERO' },
  {
    paths: ['/gateway/1688/fenxiao/trade/detail', '/gateway/1688/c2m/trade/detail'],
    words: /订单不存在|ORDER_NOT_EXIST/i,
    means: 'PLATFORM_ORDER_NOT_FOUND',
  },
  { paths: DISTRIBUTION, words: /(分销|代销)关系/, means: 'PLATFORM_RELATION_MISSING' },
];
