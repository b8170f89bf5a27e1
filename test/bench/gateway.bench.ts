import { createHash } from 'node:crypto';
import { Agent, request } from 'undici';
import { createCallJournal } from '../../electron/core/call-journal.ts';
import type { LedgerAccess } from '../../electron/core/ledger-access.ts';
import type { GatewayClientDeps } from '../../electron/gateway/client.ts';
import { newCreateOrder } from '../../electron/gateway/douyin/new-create-order.ts';
import { parseLossless } from '../../electron/gateway/json.ts';
import { sign } from '../../electron/gateway/sign.ts';
import { APPID, APP_SECRET, SHOP } from '../support/station/account.ts';
import { CIPHER_RECEIVER_INFO, SENDER, orderEntry, orderIdOf } from '../support/station/orders.ts';
import { valueOf } from '../support/station/result.ts';
import { withClient, withLedger, withGateway } from './bench-world.ts';
import { bulkRows, memoryRow } from './bulk-orders.ts';
import type { BenchRow } from './measure.ts';
import { compare, times, timesAtOnce } from './measure.ts';

/** A ciphertext as long as the platform's are. */
const LONG_CIPHER = `##${'Ab+/=cd9'.repeat(24)}##`;
const cipherOrders = (count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, place) =>
    orderEntry(orderIdOf(place + 1), {
      receiver_info: {
        address: { ...CIPHER_RECEIVER_INFO.address, detail_address: LONG_CIPHER },
        contact: { name: LONG_CIPHER, mobile: LONG_CIPHER },
      },
    }),
  );
const asking = (count: number): Parameters<typeof newCreateOrder.params>[0] => ({
  sender: SENDER,
  carrier: 'zhongtong',
  orders: cipherOrders(count),
  userId: null,
  channel: '2',
});
const signedParams = (count: number): Readonly<Record<string, string>> => ({
  ...newCreateOrder.params(asking(count)),
  appid: APPID,
  timestamp: String(Math.floor(Date.now() / 1000)),
  seller_nick: SHOP,
});

const CALLS = 250;

/** @param around what the bare way does besides the request */
async function callRow(
  what: string,
  url: string,
  deps: Partial<GatewayClientDeps>,
  budget: number | null,
  around: { readonly before: () => void; readonly after: () => void },
): Promise<BenchRow> {
  const agent = new Agent();
  const params = signedParams(1);
  const form = { ...params, sign: sign(params, APP_SECRET) };
  const body = new URLSearchParams(form).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
  const bareCall = async (): Promise<void> => {
    const address = url + newCreateOrder.path;
    around.before();
    const answer = await request(address, { method: 'POST', headers, body, dispatcher: agent });
    await answer.body.json();
    around.after();
  };
  const asked = asking(1);
  try {
    return await withClient(url, deps, (client) =>
      compare(what, budget, {
        ours: times(CALLS, async () => valueOf(await client.call(newCreateOrder, SHOP, asked))),
        bare: times(CALLS, bareCall),
      }),
    );
  } finally {
    await agent.close();
  }
}

const callRows = (): Promise<readonly BenchRow[]> =>
  withGateway(0, async (url) => [
    await callRow('signed call, against a bare request with the same body', url, {}, 1.3, {
      before: () => {},
      after: () => {},
    }),
    await withLedger((ledger) => {
      const { before, after } = bareJournal(ledger);
      const journal = createCallJournal(ledger);
      const what = 'the same in the journal, against a bare request between two bare commits';
      return callRow(what, url, { journal }, null, { before, after });
    }),
  ]);

/** The commits that a journal cannot do without. */
function bareJournal({ db }: LedgerAccess): {
  readonly before: () => void;
  readonly after: () => void;
} {
  db.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, params BLOB NOT NULL, ended INTEGER) STRICT');
  const insert = db.prepare('INSERT INTO bare (params) VALUES (?)');
  const update = db.prepare('UPDATE bare SET ended = 1 WHERE id = (SELECT max(id) FROM bare)');
  const params = Buffer.from(JSON.stringify(newCreateOrder.params(asking(1))));
  return { before: () => insert.run(params), after: () => update.run() };
}

function signingRow(): Promise<BenchRow> {
  const params = signedParams(100);
  const text = Object.keys(params)
    .toSorted()
    .map((name) => name + (params[name] ?? ''))
    .join('');
  const bareText = APP_SECRET + text + APP_SECRET;
  return compare('signing 100 orders of ciphertext, against MD5 of the same text', 2, {
    ours: timesAtOnce(300, () => sign(params, APP_SECRET)),
    bare: timesAtOnce(300, () => createHash('md5').update(bareText, 'utf8').digest('hex')),
  });
}

/** What the gateway says about 100 orders; their ids as text, or as numbers that lose digits. */
const answerText = (idsAs: 'text' | 'numbers'): string => {
  const text = JSON.stringify({
    code: 0,
    message: 'ok',
    data: {
      ebill_infos: Array.from({ length: 100 }, (_, place) => ({
        order_id: orderIdOf(place),
        pack_id: '',
        track_no: `7553${String(place).padStart(10, '0')}`,
        sort_code: '300-12 001',
        package_center_code: '025',
        package_center_name: '南京',
        short_address_code: '',
        short_address_name: '',
        sub_waybill_codes: '',
      })),
      err_infos: [],
    },
    trace_id: '',
  });
  return idsAs === 'text' ? text : text.replaceAll(/"order_id":"(\d+)"/g, '"order_id":$1');
};

function parsingRow(idsAs: 'text' | 'numbers'): Promise<BenchRow> {
  const text = answerText(idsAs);
  const what = `reading an answer about 100 orders (ids as ${idsAs}), against JSON.parse`;
  return compare(what, idsAs === 'text' ? 3 : null, {
    ours: timesAtOnce(500, () => parseLossless(text)),
    bare: timesAtOnce(500, () => JSON.parse(text)),
  });
}

export async function* gatewayRows(): AsyncGenerator<BenchRow> {
  yield* await callRows();
  yield await signingRow();
  yield await parsingRow('text');
  yield await parsingRow('numbers');
  yield* await bulkRows();
  yield await memoryRow();
}
