import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';
import type { Language } from '../../shared/language.ts';
import type { CreatedOrder } from '../gateway/alibaba/trade-crate.ts';
import { createOnce } from '../gateway/alibaba/create-once.ts';
import { readDistributionOrder } from '../gateway/alibaba/distribution-order.ts';
import type { GatewayClient } from '../gateway/client.ts';
import type { CallFailure } from '../gateway/outcome.ts';
import { ACCOUNT_OPTIONS, clientOf, readAccount } from './account.ts';
import { readItems } from './input-file.ts';
import type { ReportLine } from './report.ts';
import { codeOf, failedState, failureReason, printLines } from './report.ts';
import { notSent, rawText } from './ship-fields.ts';
import type { Verb } from './verb.ts';
import { WrongUse, readArgs } from './verb.ts';

const USAGE =
  'WAYBENCH_APP_SECRET=… station distribute FILE.json --gateway URL --appid A --seller S --data DIR';

/**
 * Creates 1688 distribution orders; one JSON line for each, in the order of the file. The file has
 * one `request_data` object of `crate`, or a list of them, each with an `outOrderId`. Nothing is
 * written to the ledger: 1688 is asked for the `outOrderId` before each purchase and after a lost
 * answer, so that a run that was cut can be made again without buying twice.
 */
export const distributeVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(args, USAGE, ACCOUNT_OPTIONS, 1);
  const [file = ''] = words;
  if (file === '') throw new WrongUse(USAGE);
  const { account, seller } = readAccount(options, USAGE, context);
  const items = await readItems(file, context);
  const client = clientOf(account);
  try {
    const created = createEach(client, seller, items);
    return await printLines(linesOf(created, context.language), context);
  } finally {
    await client.close();
  }
};

interface Distributed {
  readonly outOrderId: string;
  readonly result: Result<CreatedOrder, CallFailure>;
}

async function* createEach(
  client: GatewayClient,
  shop: string,
  items: readonly unknown[],
): AsyncGenerator<Distributed> {
  const seen = new Set<string>();
  for (const raw of items) {
    const order = readDistributionOrder(raw);
    if (!order.ok) {
      const outOrderId = rawText(raw, 'outOrderId');
      yield { outOrderId, result: fail({ outcome: 'not_sent', fault: order.error }) };
      continue;
    }
    const { outOrderId } = order.value;
    const result = seen.has(outOrderId)
      ? fail(notSent('PARCEL_TWICE_IN_FILE'))
      : await createOnce(client, shop, order.value);
    seen.add(outOrderId);
    yield { outOrderId, result };
  }
}

async function* linesOf(
  orders: AsyncIterable<Distributed>,
  language: Language,
): AsyncGenerator<ReportLine> {
  for await (const { outOrderId, result } of orders) {
    const state = result.ok ? 'created' : failedState(result.error);
    const code = result.ok ? '' : codeOf(result.error.fault);
    const message = result.ok ? '' : failureReason(result.error, language);
    yield {
      line: {
        out_order_id: outOrderId,
        state,
        order_ids: result.ok ? result.value.orderIds : [],
        code,
        message,
      },
      state,
      why: result.ok ? null : { code: result.error.fault.code, message },
    };
  }
}
