import { z } from 'zod';
import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import type { SalesBook } from './sales.ts';

const requestSchema = z.looseObject({
  logistics_code: z.string().min(1),
  track_no: z.string().min(1),
});

const refused = (code: number, words: string): PracticeAnswer =>
  success({ cancel_result: { success: false, err_code: code, err_msg: words } });

/** Answers `dd/order/logistics/cancel`: one number that this shop bought from this carrier. */
export function answerCancel(
  sales: SalesBook,
  carriersWithoutCancel: readonly string[],
  shop: string,
  params: Readonly<Record<string, string>>,
): PracticeAnswer {
  const request = requestSchema.safeParse(params);
  if (!request.success) return outerError('参数错误：logistics_code、track_no不能为空');
  const sale = sales.find(shop, request.data.track_no);
  if (sale === null) return refused(10003, '运单不存在');
  if (sale.carrier !== request.data.logistics_code) return refused(10014, '快递公司与运单不匹配');
  switch (sales.stateOf(sale)) {
    case 'cancelled':
      return refused(1102, '运单已取消');
    case 'recycled':
      return refused(10903, '运单已回收');
    case 'live':
      if (carriersWithoutCancel.includes(sale.carrier)) {
        return refused(10724, '快递公司不支持取消');
      }
      sales.cancel(sale);
      return success({ cancel_result: { success: true } });
  }
}
