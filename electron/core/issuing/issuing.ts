import PQueue from 'p-queue';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { isLoopback } from '../../../shared/gateway-address.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import { NEW_CREATE_ORDER_LIMIT } from '../../gateway/douyin/new-create-order.ts';
import { inTransaction } from '../../ledger/db.ts';
import { readAtSupplier } from '../../ledger/distribution-orders.ts';
import { appendEvent } from '../../ledger/events.ts';
import type { NumberRecord } from '../../ledger/numbers.ts';
import { readMainOf } from '../../ledger/merges.ts';
import { mayBeBought, putRequesting, readNumber } from '../../ledger/numbers.ts';
import type { NumberSource, ParcelToAsk } from './asking.ts';
import { groupIntoCalls } from './asking.ts';
import { breathe } from '../breathe.ts';
import type { AskedFacts, RecordDeps } from './record-answer.ts';
import { recordAnswer } from './record-answer.ts';

export interface IssueDeps extends RecordDeps {
  readonly numbers: NumberSource;
}

/** What became of one parcel. */
export interface Issued {
  readonly key: ParcelKey;
  /** As the ledger has it after the call; null where nothing was ever asked. */
  readonly number: NumberRecord | null;
  /** The number was known before; nothing was sent. */
  readonly again: boolean;
  /** Why this parcel was not asked now, or why the question did not get through. */
  readonly notAsked: Fault | null;
}

/** Asks for the numbers of parcels; a second request for a parcel on its way joins the first. */
export interface Issuer {
  /** @param by who asks, whoever is at the bench when the answer comes; who is there now if left out */
  readonly issue: (parcels: readonly ParcelToAsk[], by?: string) => Promise<readonly Issued[]>;
  readonly isAsking: (key: ParcelKey) => boolean;
  /** Some call for a number is on its way. */
  readonly isBusy: () => boolean;
  /** Settles when what the calls on their way said is in the ledger. */
  readonly idle: () => Promise<void>;
}

/** So many calls of one request are on their way at once, each with parcels of its own. */
export const CALLS_AT_ONCE = 4;

/**
 * Makes the issuer of one ledger and one gateway. For each parcel the row "requesting" is
 * committed before the call, and what the call said is committed as soon as it is there. A lost
 * answer leaves `unknown`; asking again with the same pair returns the same number (gateway
 * contract §4.1).
 */
export function createIssuer(deps: IssueDeps): Issuer {
  const underWay = new Map<string, Promise<Issued>>();

  async function askNew(parcels: readonly ParcelToAsk[], by: string): Promise<readonly Issued[]> {
    const asker = { ...deps, operator: () => by };
    const prepared = prepare(asker, parcels);
    const inDoubt = new Map<string, Fault>();
    await atOnce(groupIntoCalls(prepared.toAsk, NEW_CREATE_ORDER_LIMIT), async (call) => {
      await breathe();
      const answer = await deps.numbers.ask(call);
      await breathe();
      const said = recordAnswer(asker, call, answer, prepared);
      for (const [text, why] of said) inDoubt.set(text, why);
    });
    return parcels.map(({ key }) => {
      const text = parcelKeyText(key);
      const notAsked = prepared.notAsked.get(text) ?? inDoubt.get(text) ?? null;
      const again = prepared.again.has(text);
      return { key, number: readNumber(deps.db, key), again, notAsked };
    });
  }

  return {
    isAsking: (key) => underWay.has(parcelKeyText(key)),
    isBusy: () => underWay.size > 0,
    idle: async () => {
      await Promise.allSettled(underWay.values());
    },
    issue: async (parcels, by = deps.operator()) => {
      const byKey = new Map(parcels.map((parcel) => [parcelKeyText(parcel.key), parcel]));
      const fresh = [...byKey.values()].filter(({ key }) => !underWay.has(parcelKeyText(key)));
      const asking = askNew(fresh, by);
      fresh.forEach(({ key }, place) => {
        const own = asking.then((all) => itemAt(all, place));
        underWay.set(parcelKeyText(key), own);
        const forget = (): boolean => underWay.delete(parcelKeyText(key));
        own.then(forget, forget);
      });
      return Promise.all(
        parcels.map(async ({ key }) => underWay.get(parcelKeyText(key)) ?? notThere(key)),
      );
    },
  };
}

/** Makes every call, also where one of them fails; that failure is thrown when all have ended. */
async function atOnce<Call>(
  calls: readonly Call[],
  make: (call: Call) => Promise<void>,
): Promise<void> {
  const line = new PQueue({ concurrency: CALLS_AT_ONCE });
  const ended = await Promise.allSettled(calls.map((call) => line.add(() => make(call))));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function itemAt(all: readonly Issued[], place: number): Issued {
  const item = all[place];
  if (item === undefined) throw new Error('An issued parcel is missing from its call');
  return item;
}

function notThere(key: ParcelKey): never {
  throw new Error(`Parcel ${key.orderId} is not under way`);
}

interface Prepared extends AskedFacts {
  readonly toAsk: readonly ParcelToAsk[];
  readonly again: ReadonlySet<string>;
  readonly notAsked: ReadonlyMap<string, Fault>;
}

/** What a row that still says "requesting" tells: the program stopped before the answer. */
const INTERRUPTED = fault('GATEWAY_CONNECTION_LOST', { host: '', reason: 'restart' });

/** Decides for each parcel, and commits "requesting" for those that will be asked. */
function prepare(deps: IssueDeps, parcels: readonly ParcelToAsk[]): Prepared {
  const toAsk: ParcelToAsk[] = [];
  const again = new Set<string>();
  const notAsked = new Map<string, Fault>();
  const open = new Map<string, Fault>();
  const questions = new Map<string, number | null>();
  inTransaction(deps.db, () => {
    for (const parcel of parcels) {
      const recorded = readNumber(deps.db, parcel.key);
      const step = decideAsk(parcel, recorded, {
        travelsIn: readMainOf(deps.db, parcel.key),
        atSupplier: readAtSupplier(deps.db, parcel.key),
        gatewayHost: deps.numbers.host,
      });
      switch (step.kind) {
        case 'known':
          again.add(parcelKeyText(parcel.key));
          break;
        case 'refuse':
          notAsked.set(parcelKeyText(parcel.key), step.fault);
          break;
        case 'ask':
          if (recorded !== null && mayBeBought(recorded)) {
            open.set(parcelKeyText(parcel.key), recorded.fault ?? INTERRUPTED);
          }
          questions.set(parcelKeyText(parcel.key), commitRequesting(deps, step.parcel));
          toAsk.push(step.parcel);
          break;
      }
    }
  });
  return { toAsk, again, notAsked, open, questions };
}

export type AskStep =
  | { readonly kind: 'known' }
  | { readonly kind: 'refuse'; readonly fault: Fault }
  | { readonly kind: 'ask'; readonly parcel: ParcelToAsk };

/** What else decides whether a parcel is asked for. */
interface AskCircumstances {
  /** The parcel whose number is also this one's; null where it has its own. */
  readonly travelsIn: ParcelKey | null;
  /** The distribution order under which a supplier sends it; null where none does. */
  readonly atSupplier: string | null;
  /** Where it would be asked now; `""` while that is not known. */
  readonly gatewayHost: string;
}

/**
 * Whether a parcel is asked for, given what the ledger has. A number that may exist already is
 * asked again at the same gateway, with exactly the shop, carrier, channel and user id of the first
 * time. A parcel that travels in another, or that a supplier sends, has no number of its own.
 */
export function decideAsk(
  parcel: ParcelToAsk,
  recorded: NumberRecord | null,
  { travelsIn, atSupplier, gatewayHost }: AskCircumstances,
): AskStep {
  if (travelsIn !== null) {
    return { kind: 'refuse', fault: fault('PARCEL_MERGED', { main: travelsIn.orderId }) };
  }
  const first: AskStep =
    atSupplier === null
      ? { kind: 'ask', parcel }
      : { kind: 'refuse', fault: fault('PARCEL_AT_SUPPLIER', { order: atSupplier }) };
  if (recorded === null) return first;
  switch (recorded.state) {
    case 'issued':
      return { kind: 'known' };
    case 'cancelled':
    case 'recycled':
      return { kind: 'refuse', fault: fault('NUMBER_CANCELLED') };
    case 'refused':
      if (recorded.fault?.code === 'NUMBER_TAKEN') return { kind: 'refuse', fault: recorded.fault };
      return first;
    case 'requesting':
    case 'unknown': {
      if (!mayBeBought(recorded)) return first;
      const { shop } = recorded.askedWith;
      if (shop !== parcel.askWith.shop) {
        const details = { recorded: shop, asked: parcel.askWith.shop };
        return { kind: 'refuse', fault: fault('SHOP_MISMATCH', details) };
      }
      if (isOtherGateway(recorded.gatewayHost, gatewayHost)) {
        const details = { recorded: recorded.gatewayHost, asked: gatewayHost };
        return { kind: 'refuse', fault: fault('GATEWAY_MISMATCH', details) };
      }
      return { kind: 'ask', parcel: { ...parcel, askWith: recorded.askedWith } };
    }
  }
}

/** A gateway on this PC is one for practice: it comes back at another port after each start. */
const isOtherGateway = (recorded: string, asked: string): boolean =>
  recorded !== '' && asked !== '' && recorded !== asked && !isLoopback(recorded);

/** @returns which question about the parcel it is */
function commitRequesting(deps: IssueDeps, parcel: ParcelToAsk): number | null {
  const atMs = deps.nowMs();
  const question = putRequesting(deps.db, {
    key: parcel.key,
    askedWith: parcel.askWith,
    gatewayHost: deps.numbers.host,
    operator: deps.operator(),
    atMs,
  });
  appendEvent(deps.db, {
    kind: 'number_requested',
    atMs,
    operator: deps.operator(),
    parcel: parcel.key,
    detail: { shop: parcel.askWith.shop, carrier: parcel.askWith.carrier },
  });
  return question;
}
