import type { PracticeAnswer } from '../answers.ts';
import { success } from '../answers.ts';
import { printPayload } from './print-payload.ts';
import type { Books } from './sell-numbers.ts';
import { sellNumbers } from './sell-numbers.ts';

const MOST_ORDERS = 50;

/** Answers `dd/logistics/waybill/get`: one flat list, `err_code` 0 where it worked (contract §4.3). */
export function answerWaybillGet(books: Books, shop: string, requestData: string): PracticeAnswer {
  const sold = sellNumbers(books, shop, requestData, MOST_ORDERS);
  if (!sold.ok) return sold.error;
  const entries: unknown[] = [];
  for (const { names, result } of sold.value) {
    if (!result.ok) {
      entries.push({ ...names, track_no: '', print_data: '', sign: '', ...result.error });
      continue;
    }
    const { sale, route } = result.value;
    books.sales.use(sale);
    const worked = { track_no: sale.trackNo, err_code: 0, err_msg: '' };
    entries.push({ ...names, ...worked, ...printPayload(sale.trackNo), ...route });
  }
  return success(entries);
}
