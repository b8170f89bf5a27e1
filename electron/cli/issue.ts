import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { userInfo } from 'node:os';
import { fault } from '../../shared/errors/codes.ts';
import type { Fault } from '../../shared/errors/codes.ts';
import { faultSentence } from '../../shared/errors/describe.ts';
import type { Language } from '../../shared/language.ts';
import { gatewayNumberSource } from '../core/asking.ts';
import type { FileOutcome } from '../core/issue-file.ts';
import { issueFile } from '../core/issue-file.ts';
import { createIssuer } from '../core/issuing.ts';
import { accessLedger } from '../core/ledger-access.ts';
import type { OrderFileRow } from '../core/order-file.ts';
import { readOrderFile } from '../core/order-file.ts';
import { parseBaseUrl } from '../gateway/base-url.ts';
import { createGatewayClient } from '../gateway/client.ts';
import { NO_SYSTEM_PROTECTION } from '../ledger/key-file.ts';
import { readBenchSettings } from '../ledger/settings.ts';
import type { Verb, VerbContext } from './verb.ts';
import { EXIT, WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE =
  'WAYBENCH_APP_SECRET=… station issue ORDERS.json --gateway URL --appid A --seller S --data DIR [--channel N] [--user-id N]';

/** Issues the numbers of an order file; one JSON line per parcel, in the order of the file. */
export const issueVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(
    args,
    USAGE,
    ['gateway', 'appid', 'seller', 'data', 'channel', 'user-id'],
    1,
  );
  const [file] = words;
  const { gateway, appid, seller, data } = options;
  if (!file || !gateway || !appid || !seller || !data) throw new WrongUse(USAGE);
  const appSecret = context.env['WAYBENCH_APP_SECRET'] ?? '';
  if (appSecret === '') throw wrongUse(fault('SECRET_MISSING'), context.language);
  const baseUrl = parseBaseUrl(gateway);
  if (!baseUrl.ok) throw wrongUse(baseUrl.error, context.language);
  const userId = options['user-id'] ?? null;
  if (!isWhole(userId) || !isWhole(options.channel ?? null)) throw new WrongUse(USAGE);
  const rows = await readRows(file, { channel: options.channel ?? null, userId }, context);

  const ledger = accessLedger(data, 'live', NO_SYSTEM_PROTECTION, Date.now);
  if (!ledger.ok) throw wrongUse(ledger.error, context.language);
  const { db, sealer } = ledger.value;
  const operator = userInfo().username;
  const client = createGatewayClient({
    account: { baseUrl: baseUrl.value, appid, appSecret },
    nowMs: Date.now,
    wait: (ms) => wait(ms),
    random: Math.random,
  });
  const shared = { db, nowMs: Date.now, operator };
  const numbers = gatewayNumberSource(client, baseUrl.value);
  try {
    const { carrier, sender } = readBenchSettings(db);
    const outcomes = issueFile(
      {
        imports: { ...shared, sealer },
        issuer: createIssuer({ ...shared, numbers }),
        defaults: { shop: seller, carrier, sender },
      },
      basename(file),
      rows,
    );
    return await printOutcomes(outcomes, context);
  } finally {
    await client.close();
    db.close();
  }
};

/** A whole number as text, or nothing. */
const isWhole = (text: string | null): boolean => text === null || /^-?\d{1,19}$/.test(text);

async function readRows(
  file: string,
  overrides: { readonly channel: string | null; readonly userId: string | null },
  context: VerbContext,
): Promise<readonly OrderFileRow[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw wrongUse(fault('FILE_UNREADABLE', { file, reason }), context.language);
  }
  const rows = readOrderFile(file, text, overrides);
  if (!rows.ok) throw wrongUse(rows.error, context.language);
  return rows.value;
}

async function printOutcomes(
  outcomes: AsyncIterable<FileOutcome>,
  context: VerbContext,
): Promise<number> {
  const told = new Set<string>();
  let exitCode: number = EXIT.ok;
  for await (const outcome of outcomes) {
    context.print(lineOf(outcome, context.language));
    if (outcome.state === 'unknown') exitCode = EXIT.unknown;
    else if (outcome.state === 'refused' && exitCode === EXIT.ok) exitCode = EXIT.refused;
    const { fault: why } = outcome;
    if (why !== null && !told.has(why.code)) {
      told.add(why.code);
      context.tell(`${why.code}: ${faultSentence(why, context.language)}`);
    }
  }
  return exitCode;
}

function lineOf(outcome: FileOutcome, language: Language): object {
  return {
    order_id: outcome.orderId,
    pack_id: outcome.packId,
    state: outcome.state,
    track_no: outcome.trackNo ?? '',
    carrier: outcome.carrier ?? '',
    again: outcome.again,
    code: outcome.fault === null ? '' : codeOf(outcome.fault),
    message: outcome.fault === null ? '' : faultSentence(outcome.fault, language),
  };
}

/** The platform's own code where it refused this parcel, since its documents explain it; else ours. */
const codeOf = (why: Fault): string =>
  why.code.startsWith('PLATFORM_') && why.gatewayCode !== null && why.gatewayCode !== ''
    ? why.gatewayCode
    : why.code;
