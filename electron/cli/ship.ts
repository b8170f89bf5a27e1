import type { Language } from '../../shared/language.ts';
import { ACCOUNT_OPTIONS, clientOf, readAccount } from './account.ts';
import { readItems } from './input-file.ts';
import type { ReportLine } from './report.ts';
import { codeOf, failedState, failureReason, printLines } from './report.ts';
import { shipAlibaba } from './ship-alibaba.ts';
import { shipDouyin } from './ship-douyin.ts';
import type { ShippedOrder, Shipper } from './ship-fields.ts';
import { shipPinduoduo } from './ship-pinduoduo.ts';
import type { Verb } from './verb.ts';
import { WrongUse, readArgs } from './verb.ts';

const USAGE =
  'WAYBENCH_APP_SECRET=… station ship pdd|1688|dd FILE.json --gateway URL --appid A --seller S --data DIR';

const SHIPPERS: ReadonlyMap<string, Shipper> = new Map([
  ['pdd', shipPinduoduo],
  ['1688', shipAlibaba],
  ['dd', shipDouyin],
]);

/**
 * Reports orders as shipped; one JSON line for each order, in the order of the file. The file has
 * one object with the vendor's parameter names, or a list of them. Nothing is written to the
 * ledger: a run that was cut is not known to the next one.
 */
export const shipVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(args, USAGE, ACCOUNT_OPTIONS, 2);
  const [platform = '', file = ''] = words;
  const ship = SHIPPERS.get(platform);
  if (ship === undefined || file === '') throw new WrongUse(USAGE);
  const { account, seller } = readAccount(options, USAGE, context);
  const items = await readItems(file, context);
  const client = clientOf(account);
  try {
    return await printLines(linesOf(ship(client, seller, items), context.language), context);
  } finally {
    await client.close();
  }
};

async function* linesOf(
  orders: AsyncIterable<ShippedOrder>,
  language: Language,
): AsyncGenerator<ReportLine> {
  for await (const { orderId, result } of orders) {
    const state = result.ok ? 'shipped' : failedState(result.error);
    const code = result.ok ? '' : codeOf(result.error.fault);
    const message = result.ok ? '' : failureReason(result.error, language);
    const why = result.ok ? null : { code: result.error.fault.code, message };
    yield { line: { order_id: orderId, state, code, message }, state, why };
  }
}
