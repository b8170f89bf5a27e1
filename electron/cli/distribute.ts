import { userInfo } from 'node:os';
import type { Language } from '../../shared/language.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import { ok } from '../../shared/result.ts';
import { createCallJournal } from '../core/call-journal.ts';
import type { PlacedOrder } from '../core/distribution/place-file.ts';
import { placeFile } from '../core/distribution/place-file.ts';
import { accessLedger } from '../core/ledger-access.ts';
import { NO_SYSTEM_PROTECTION } from '../ledger/key-file.ts';
import { ACCOUNT_OPTIONS, clientOf, readAccount } from './account.ts';
import { readItems } from './input-file.ts';
import type { ReportLine } from './report.ts';
import { codeOf, failureReason, printLines } from './report.ts';
import { rawText } from './ship-fields.ts';
import type { Verb } from './verb.ts';
import { WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE =
  'WAYBENCH_APP_SECRET=… station distribute FILE.json --gateway URL --appid A --seller S --data DIR';

const operator = (): string => userInfo().username;

/**
 * Creates 1688 distribution orders; one JSON line for each, in the order of the file. The file has
 * one `request_data` object of `crate`, or a list of them, each with an `outOrderId`. The orders go
 * through the ledger: 1688 is asked for the `outOrderId` before each purchase and after a lost
 * answer, and what a run leaves open the next run or the window goes on with.
 */
export const distributeVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(args, USAGE, ACCOUNT_OPTIONS, 1);
  const [file = ''] = words;
  if (file === '') throw new WrongUse(USAGE);
  const { account, seller, dataDir } = readAccount(options, USAGE, context);
  const items = await readItems(file, context);

  const ledger = accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now);
  if (!ledger.ok) throw wrongUse(ledger.error, context.language);
  const { db, sealer, opener } = ledger.value;
  const client = clientOf(account, { journal: createCallJournal({ db, sealer }) });
  try {
    const placed = placeFile(
      {
        db,
        sealer,
        opener,
        nowMs: Date.now,
        operator,
        client: () => ok(client),
        buyer: () => ok(seller),
        logBug: (where, error) => context.tell(`${where}: ${messageOf(error)}`),
      },
      items.map((body) => ({ outOrderId: rawText(body, 'outOrderId'), body })),
    );
    return await printLines(linesOf(placed, context.language), context);
  } finally {
    await client.close();
    ledger.value.close();
  }
};

async function* linesOf(
  orders: AsyncIterable<PlacedOrder>,
  language: Language,
): AsyncGenerator<ReportLine> {
  for await (const { outOrderId, state, tradeIds, fault } of orders) {
    const code = fault === null ? '' : codeOf(fault);
    const message = fault === null ? '' : failureReason(state, fault, language);
    yield {
      line: { out_order_id: outOrderId, state, order_ids: tradeIds, code, message },
      state,
      why: fault === null ? null : { code: fault.code, message },
    };
  }
}
