import { userInfo } from 'node:os';
import { ALIBABA_CHANNEL, DOUYIN_CHANNEL, PINDUODUO_CHANNEL } from '../../shared/channels.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { Language } from '../../shared/language.ts';
import { ok } from '../../shared/result.ts';
import { createCallJournal } from '../core/call-journal.ts';
import { accessLedger } from '../core/ledger-access.ts';
import type { ToldPlatform } from '../core/shipping/take-shipments.ts';
import { createShippers } from '../core/shipping/shippers.ts';
import type { ToldOrder } from '../core/shipping/tell-file.ts';
import { tellFile } from '../core/shipping/tell-file.ts';
import { NO_SYSTEM_PROTECTION } from '../ledger/key-file.ts';
import { readBenchSettings } from '../ledger/settings.ts';
import { ACCOUNT_OPTIONS, clientOf, readAccount } from './account.ts';
import { readItems } from './input-file.ts';
import type { ReportLine } from './report.ts';
import { codeOf, failureReason, printLines } from './report.ts';
import { readAlibabaShipments } from './ship-alibaba.ts';
import { readDouyinShipments } from './ship-douyin.ts';
import type { ShipmentReader } from './ship-fields.ts';
import { readPinduoduoShipments } from './ship-pinduoduo.ts';
import type { Verb } from './verb.ts';
import { WrongUse, readArgs, wrongUse } from './verb.ts';

const USAGE =
  'WAYBENCH_APP_SECRET=… station ship pdd|1688|dd FILE.json --gateway URL --appid A --seller S --data DIR';

interface FilePlatform {
  readonly platform: ToldPlatform;
  readonly channel: string;
  readonly read: ShipmentReader;
}

const PLATFORMS: ReadonlyMap<string, FilePlatform> = new Map([
  ['pdd', { platform: 'pinduoduo', channel: PINDUODUO_CHANNEL, read: readPinduoduoShipments }],
  ['1688', { platform: 'alibaba', channel: ALIBABA_CHANNEL, read: readAlibabaShipments }],
  ['dd', { platform: 'douyin', channel: DOUYIN_CHANNEL, read: readDouyinShipments }],
] satisfies [string, FilePlatform][]);

const operator = (): string => userInfo().username;

/**
 * Reports orders as shipped; one JSON line for each order, in the order of the file. The file has
 * one object with the vendor's parameter names, or a list of them. The orders go through the outbox
 * of the ledger: what was told is not told again, a lost answer is asked about, and what a run
 * leaves open the next run or the window goes on with.
 */
export const shipVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(args, USAGE, ACCOUNT_OPTIONS, 2);
  const [word = '', file = ''] = words;
  const target = PLATFORMS.get(word);
  if (target === undefined || file === '') throw new WrongUse(USAGE);
  const { account, seller: shop, dataDir } = readAccount(options, USAGE, context);
  const orders = target.read(await readItems(file, context));

  const ledger = accessLedger(dataDir, 'live', NO_SYSTEM_PROTECTION, Date.now);
  if (!ledger.ok) throw wrongUse(ledger.error, context.language);
  const { db, sealer, opener } = ledger.value;
  const client = clientOf(account, { journal: createCallJournal({ db, sealer }) });
  const settings = (): ReturnType<typeof readBenchSettings>['shipping'] =>
    readBenchSettings(db).shipping;
  const shared = { db, settings, nowMs: Date.now, operator };
  try {
    const told = tellFile(
      {
        ...shared,
        shippers: createShippers({ ...shared, opener }),
        homeShop: () => shop,
        client: () => ok(client),
        context: { platform: target.platform, channel: target.channel, shop },
        logBug: (where, error) => context.tell(`${where}: ${messageOf(error)}`),
      },
      orders,
    );
    return await printLines(linesOf(told, context.language), context);
  } finally {
    await client.close();
    ledger.value.close();
  }
};

async function* linesOf(
  orders: AsyncIterable<ToldOrder>,
  language: Language,
): AsyncGenerator<ReportLine> {
  for await (const { orderId, state, fault } of orders) {
    const code = fault === null ? '' : codeOf(fault);
    const message = fault === null ? '' : failureReason(state, fault, language);
    const why = fault === null ? null : { code: fault.code, message };
    yield { line: { order_id: orderId, state, code, message }, state, why };
  }
}
