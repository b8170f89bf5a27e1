import { isFeature } from '../../gateway/pinduoduo/feature.ts';
import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import type { PracticeRequest } from '../route.ts';
import type { PinduoduoOrders } from './orders.ts';
import type { PinduoduoScenario } from './scenario.ts';

/** Answers `pdd/logistices/onlinesend`; every refusal stands in the outer object. */
export function answerOnlineSend(
  orders: PinduoduoOrders,
  companies: PinduoduoScenario['companies'],
  { params }: PracticeRequest,
): PracticeAnswer {
  const orderSn = params['order_sn'] ?? '';
  const logisticsId = params['logistics_id'] ?? '';
  const trackingNumber = params['tracking_number'] ?? '';
  if (trackingNumber === '') return outerError('参数错误：tracking_number');
  if (!isFeature(params['feature'] ?? '')) return outerError('参数错误：feature');
  if (!companies.some(({ id }) => String(id) === logisticsId)) {
    return outerError('参数错误：logistics_id，快递公司编号不存在');
  }
  const state = orders.stateOf(orderSn);
  const refusal = refusalIn(state, params['redelivery_type'] ?? '');
  if (refusal !== null) return outerError(refusal);
  const seconds = orders.holdUp(trackingNumber);
  if (seconds !== null) return outerError(`接口超时，${seconds}秒后重试`);
  orders.ship({ orderSn, logisticsId, trackingNumber });
  return success(true);
}

function refusalIn(state: ReturnType<PinduoduoOrders['stateOf']>, type: string): string | null {
  if (state === null) return '订单不存在';
  if (state === 'refunded') return '订单已退款，不能发货';
  if (type === '2') return state === 'shipped' ? null : '订单未发货，不能修改发货信息';
  if (type !== '' && type !== '1') return '参数错误：redelivery_type';
  return state === 'waiting' ? null : '订单已发货，请勿重复发货';
}
