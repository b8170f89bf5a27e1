import { z } from 'zod';
import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import type { OrderBook } from './orders.ts';
import type { SalesBook } from './sales.ts';

const requestSchema = z.looseObject({
  logistics_code: z.string().min(1),
  track_no: z.string().min(1),
});

const WORKED = { code: 10000, msg: 'success', sub_code: '', sub_msg: '' };

const refused = (code: number, words: string): PracticeAnswer =>
  success({
    code: 50002,
    msg: '业务处理失败',
    sub_code: `isv.business-failed:${code}`,
    sub_msg: words,
    route__node_list: null,
    track_info: null,
  });

/** Answers `dd/logistics/trackno/route`: one node, for numbers that were reported as shipped. */
export function answerRoute(
  sales: SalesBook,
  orders: OrderBook,
  shop: string,
  params: Readonly<Record<string, string>>,
): PracticeAnswer {
  const request = requestSchema.safeParse(params);
  if (!request.success) return outerError('参数错误：logistics_code、track_no不能为空');
  const { logistics_code: carrier, track_no: trackNo } = request.data;
  const sale = sales.find(shop, trackNo);
  if (sale === null) return refused(10015, '非抖音电子面单');
  if (sales.stateOf(sale) !== 'live') return refused(10901, '运单已取消');
  if (!orders.isShippedWith(shop, trackNo)) return refused(-10004, '暂无物流轨迹');
  return success({
    ...WORKED,
    route__node_list: [
      {
        content: '【杭州市】练习网点已揽收',
        site_name: '练习网点',
        state: 'GOT',
        state_description: '已揽收',
        timestamp: '1657525936',
      },
    ],
    track_info: { express: carrier, track_no: trackNo },
  });
}
