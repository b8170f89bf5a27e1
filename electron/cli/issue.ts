import { basename } from 'node:path';
import { userInfo } from 'node:os';
import { faultSentence } from '../../shared/errors/describe.ts';
import type { Language } from '../../shared/language.ts';
import { gatewayNumberSource } from '../core/issuing/asking.ts';
import { createCallJournal } from '../core/call-journal.ts';
import type { FileOutcome } from '../core/issuing/issue-file.ts';
import { issueFile } from '../core/issuing/issue-file.ts';
import { offeredIn } from '../core/issuing/carrier-book.ts';
import { createIssuer } from '../core/issuing/issuing.ts';
import { accessLedger } from '../core/ledger-access.ts';
import type { OrderFileRow } from '../core/importing/order-file.ts';
import { readOrderFile } from '../core/importing/order-file.ts';
import { NO_SYSTEM_PROTECTION } from '../ledger/key-file.ts';
import { readBenchSettings } from '../ledger/settings.ts';
import { ACCOUNT_OPTIONS, clientOf, readAccount } from './account.ts';
import { readText } from './input-file.ts';
import type { ReportLine } from './report.ts';
import { codeOf, printLines } from './report.ts';
import type { Verb, VerbContext } from './verb.ts';
import { WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE =
  'WAYBENCH_APP_SECRET=… station issue ORDERS.json --gateway URL --appid A --seller S --data DIR [--channel N] [--user-id N]';

const operator = (): string => userInfo().username;

/** Issues the numbers of an order file; one JSON line per parcel, in the order of the file. */
export const issueVerb: Verb = async (args, context) => {
  const names = [...ACCOUNT_OPTIONS, 'channel', 'user-id'] as const;
  const { words, options } = readArgs(args, USAGE, names, 1);
  const [file] = words;
  if (!file) throw new WrongUse(USAGE);
  const { account, seller, dataDir } = readAccount(options, USAGE, context);
  const userId = options['user-id'] ?? null;
  if (!isWhole(userId) || !isWhole(options.channel ?? null)) throw new WrongUse(USAGE);
  const rows = await readRows(file, { channel: options.channel ?? null, userId }, context);

  const ledger = accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now);
  if (!ledger.ok) throw wrongUse(ledger.error, context.language);
  const { db, sealer } = ledger.value;
  const client = clientOf(account, { journal: createCallJournal({ db, sealer }) });
  const shared = { db, nowMs: Date.now, operator };
  const numbers = gatewayNumberSource(client, account.baseUrl);
  try {
    const { carrier, sender } = readBenchSettings(db);
    const outcomes = issueFile(
      {
        imports: { ...shared, sealer },
        issuer: createIssuer({ ...shared, numbers }),
        defaults: {
          shop: seller,
          carrier,
          sender,
          offeredCarriers: offeredIn(db, { shop: seller, host: numbers.host }, Date.now()),
        },
      },
      basename(file),
      rows,
    );
    return await printLines(linesOf(outcomes, context.language), context);
  } finally {
    await client.close();
    ledger.value.close();
  }
};

/** A whole number as text, or nothing. */
const isWhole = (text: string | null): boolean => text === null || /^-?\d{1,19}$/.test(text);

async function readRows(
  file: string,
  overrides: { readonly channel: string | null; readonly userId: string | null },
  context: VerbContext,
): Promise<readonly OrderFileRow[]> {
  const text = await readText(file, context);
  const rows = readOrderFile(file, text, overrides);
  if (!rows.ok) throw wrongUse(rows.error, context.language);
  return rows.value;
}

async function* linesOf(
  outcomes: AsyncIterable<FileOutcome>,
  language: Language,
): AsyncGenerator<ReportLine> {
  for await (const outcome of outcomes) {
    const { fault: why, state } = outcome;
    const message = why === null ? '' : faultSentence(why, language);
    yield {
      line: {
        order_id: outcome.orderId,
        pack_id: outcome.packId,
        state,
        track_no: outcome.trackNo ?? '',
        carrier: outcome.carrier ?? '',
        again: outcome.again,
        code: why === null ? '' : codeOf(why),
        message,
      },
      state,
      why: why === null ? null : { code: why.code, message },
    };
  }
}
