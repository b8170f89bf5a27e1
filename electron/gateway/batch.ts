import { fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { platformFailure } from './advice.ts';
import type { GatewayClient } from './client.ts';
import type { Endpoint } from './endpoint.ts';
import type { CallFailure, PlatformWords } from './outcome.ts';

/** What an answer says about one item of a call. */
export interface ItemAnswer<Value> {
  readonly key: string;
  readonly result: Result<Value, PlatformWords>;
}

/** A call for many items that answers item by item. */
export interface BatchEndpoint<Item, Value> extends Endpoint<
  readonly Item[],
  readonly ItemAnswer<Value>[]
> {
  /** Most items of one call. */
  readonly limit: number;
  /** What an answer names an item by. */
  readonly keyOf: (item: Item) => string;
}

/** What became of one item. */
export interface ItemOutcome<Item, Value> {
  readonly item: Item;
  readonly result: Result<Value, CallFailure>;
}

/**
 * Makes as many calls as the limit asks for, one after another, and joins the answers by key,
 * never by place. An item that no answer mentions is `unknown`, and so is one that is refused where
 * an earlier try of the same call may have done the work.
 */
export async function callForItems<Item, Value>(
  client: GatewayClient,
  endpoint: BatchEndpoint<Item, Value>,
  shop: string,
  items: readonly Item[],
): Promise<readonly ItemOutcome<Item, Value>[]> {
  const outcomes: ItemOutcome<Item, Value>[] = [];
  for (let start = 0; start < items.length; start += endpoint.limit) {
    const some = items.slice(start, start + endpoint.limit);
    const answer = await client.call(endpoint, shop, some);
    if (!answer.ok) {
      outcomes.push(...some.map((item) => ({ item, result: answer })));
      continue;
    }
    const { data, afterLostTry } = answer.value;
    const byKey = new Map(data.map((entry) => [entry.key, entry.result]));
    for (const item of some) {
      const result = itemResult(endpoint.path, byKey.get(endpoint.keyOf(item)));
      const inDoubt = afterLostTry && !result.ok;
      outcomes.push({
        item,
        result: inDoubt ? fail({ ...result.error, outcome: 'unknown' }) : result,
      });
    }
  }
  return outcomes;
}

function itemResult<Value>(
  path: string,
  said: Result<Value, PlatformWords> | undefined,
): Result<Value, CallFailure> {
  if (said === undefined) return fail({ outcome: 'unknown', fault: fault('PARCEL_NOT_ANSWERED') });
  return said.ok ? ok(said.value) : fail(platformFailure(path, said.error));
}
