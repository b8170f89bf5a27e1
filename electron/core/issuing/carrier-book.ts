import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import { companyList } from '../../gateway/douyin/company-list.ts';
import type { ReadableDb, WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { OfferedCarriers } from '../../ledger/offered-carriers.ts';
import { readOfferedCarriers, writeOfferedCarriers } from '../../ledger/offered-carriers.ts';

export interface CarrierBookDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  /** The gateway of the current setup, or what is missing in it. */
  readonly gateway: () => Result<{ readonly client: GatewayClient; readonly host: string }, Fault>;
  /** Work that nobody waits for; its failure is logged. */
  readonly drop: (work: Promise<unknown>, reason: string) => void;
}

/** Knows which carriers a shop can use, so that no call is spent on another one. */
export interface CarrierBook {
  /** Douyin's codes; null while nobody knows. Reads the list anew in the background when it ages. */
  readonly offeredTo: (shop: string) => readonly string[] | null;
  /**
   * Reads the list of a shop, `""` being none; what was known stays where the gateway does not give
   * one.
   */
  readonly read: (shop: string) => Promise<void>;
}

/** The gateway's list may be kept for a day (gateway contract §4.4). */
const KEPT_FOR_MS = 24 * 60 * 60_000;
/** A carrier that the shop has just subscribed to is known after this time at the latest. */
const READ_AGAIN_AFTER_MS = 15 * 60_000;

export function createCarrierBook(deps: CarrierBookDeps): CarrierBook {
  let triedAtMs = Number.NEGATIVE_INFINITY;
  let kept = readOfferedCarriers(deps.db);

  const read = async (shop: string): Promise<void> => {
    triedAtMs = deps.nowMs();
    const gateway = deps.gateway();
    if (!gateway.ok || shop === '') return;
    const { client, host } = gateway.value;
    const answer = await client.call(companyList, shop, null);
    if (!answer.ok) return;
    const codes = answer.value.data.map(({ code }) => code);
    if (codes.length === 0) return;
    kept = { shop, host, codes, readAtMs: deps.nowMs() };
    const offered = kept;
    inTransaction(deps.db, () => writeOfferedCarriers(deps.db, offered));
  };

  return {
    read,
    offeredTo: (shop) => {
      const gateway = deps.gateway();
      if (!gateway.ok) return null;
      const asked = { shop, host: gateway.value.host };
      const readAtMs = kept !== null && isOf(kept, asked) ? kept.readAtMs : triedAtMs;
      if (deps.nowMs() - Math.max(readAtMs, triedAtMs) > READ_AGAIN_AFTER_MS) {
        deps.drop(read(shop), 'read the carriers of the shop');
      }
      return codesOf(kept, asked, deps.nowMs());
    },
  };
}

interface ShopAtGateway {
  readonly shop: string;
  readonly host: string;
}

const isOf = (kept: OfferedCarriers, { shop, host }: ShopAtGateway): boolean =>
  kept.shop === shop && kept.host === host;

const codesOf = (
  kept: OfferedCarriers | null,
  asked: ShopAtGateway,
  nowMs: number,
): readonly string[] | null =>
  kept !== null && isOf(kept, asked) && nowMs - kept.readAtMs < KEPT_FOR_MS ? kept.codes : null;

/** What the ledger knows about the carriers of a shop; null where that is nothing, or too old. */
export const offeredIn = (
  db: ReadableDb,
  asked: ShopAtGateway,
  nowMs: number,
): readonly string[] | null => codesOf(readOfferedCarriers(db), asked, nowMs);
