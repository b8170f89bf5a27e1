import { z } from 'zod';
import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import { parseRequestData } from '../request-data.ts';
import { carrierWith } from './carriers.ts';
import type { Books } from './sell-numbers.ts';

const requestSchema = z
  .array(
    z.object({
      order_id: z.union([z.string(), z.number()]).transform(String),
      company_code: z.string(),
      /** The tracking number (gateway contract §9 row 8). */
      logistics_code: z.string(),
    }),
  )
  .min(1)
  .max(100);
type Shipment = z.infer<typeof requestSchema>[number];

type Verdict = readonly [code: number, words: string];
const SHIPPED: Verdict = [0, ''];

/** Answers `dd/order/logistics/add`: an entry for each order. The vendor's shape was never seen. */
export function answerLogisticsAdd(
  books: Books,
  shop: string,
  requestData: string,
): PracticeAnswer {
  const request = requestSchema.safeParse(parseRequestData(requestData));
  if (!request.success) return outerError('参数错误：request_data');
  return success(
    request.data.map((shipment) => {
      const [code, message] = ship(books, shop, shipment);
      return { order_id: shipment.order_id, success: code === 0, code, message };
    }),
  );
}

function ship({ sales, orders }: Books, shop: string, shipment: Shipment): Verdict {
  const { order_id: orderId, company_code: carrier, logistics_code: trackNo } = shipment;
  if (carrierWith(carrier) === null) return [60011, '物流公司不存在'];
  if (!/^\w{8,32}$/.test(trackNo)) return [60017, '运单号不符合规则'];
  const order = orders.find(shop, orderId);
  if (order === null) return [60033, '订单不存在'];
  switch (order.status) {
    case 3:
      return [60110, '订单已发货'];
    case 4:
      return [60113, '订单已关闭'];
    case 22:
      return [60068, '订单已退款'];
    case 2: {
      const sale = sales.find(shop, trackNo);
      if (sale !== null && sales.stateOf(sale) !== 'live') return [70018, '运单已回收或已取消'];
      orders.ship(order, trackNo);
      return SHIPPED;
    }
  }
}
