import type { PracticeAnswer } from '../answers.ts';
import { success } from '../answers.ts';
import type { Books } from './sell-numbers.ts';
import { sellNumbers } from './sell-numbers.ts';

const MOST_ORDERS = 100;

/** Answers `dd/logistics/newcreateorder` in the vendor's shape: both lists side by side. */
export function answerNewCreateOrder(
  books: Books,
  shop: string,
  requestData: string,
): PracticeAnswer {
  const sold = sellNumbers(books, shop, requestData, MOST_ORDERS);
  if (!sold.ok) return sold.error;
  const issued: unknown[] = [];
  const refused: unknown[] = [];
  for (const { names, result } of sold.value) {
    if (!result.ok) refused.push({ ...names, ...result.error });
    else issued.push({ ...names, track_no: result.value.sale.trackNo, ...result.value.route });
  }
  return success({ ebill_infos: issued, err_infos: refused });
}
