import { z } from 'zod';
import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import { parseRequestData } from '../request-data.ts';
import { printPayload } from './print-payload.ts';
import type { SalesBook } from './sales.ts';

const requestSchema = z
  .array(z.object({ logistics_code: z.string(), track_no: z.string() }))
  .min(1)
  .max(100);

/** Answers `dd/logistics/getwaybill`: print data for live numbers that this shop bought. */
export function answerGetWaybill(
  sales: SalesBook,
  shop: string,
  requestData: string,
): PracticeAnswer {
  const request = requestSchema.safeParse(parseRequestData(requestData));
  if (!request.success) return outerError('参数错误：request_data');
  const waybills: unknown[] = [];
  const errors: unknown[] = [];
  for (const { logistics_code: carrier, track_no: trackNo } of request.data) {
    const sale = sales.find(shop, trackNo);
    if (sale === null || sales.stateOf(sale) !== 'live') {
      errors.push({ track_no: trackNo, err_code: 1003, err_msg: '该运单不存在或已删除' });
      continue;
    }
    if (sale.carrier !== carrier) {
      errors.push({ track_no: trackNo, err_code: 1003, err_msg: '运单与快递公司不匹配' });
      continue;
    }
    sales.use(sale);
    waybills.push({ track_no: trackNo, order_id: sale.orderId, ...printPayload(trackNo) });
  }
  return success({ waybill_infos: waybills, err_infos: errors });
}
