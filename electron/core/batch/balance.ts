import type { BranchBalance, ShopBalance } from '../../../shared/batch.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import { shopNetSiteList } from '../../gateway/douyin/shop-net-site-list.ts';

/** A person waits for it before a start; it is only a warning. */
const LONGEST_MS = 8_000;

/** What is left at the branches of one shop and carrier, all branches together. */
export async function readBalance(
  client: Result<GatewayClient, Fault>,
  shop: string,
  carrier: string,
): Promise<ShopBalance> {
  if (!client.ok) return { shop, carrier, balance: { kind: 'unknown', fault: client.error } };
  const signal = AbortSignal.timeout(LONGEST_MS);
  const answer = await client.value.call(shopNetSiteList, shop, { carrier }, { signal });
  if (!answer.ok) return { shop, carrier, balance: { kind: 'unknown', fault: answer.error.fault } };
  const sites = answer.value.data.filter(({ logistics_code: code }) => code === carrier);
  return { shop, carrier, balance: sumOf(sites.map(({ balance }) => balance)) };
}

/** @param balances as the platform wrote them; null where a branch keeps none */
export function sumOf(balances: readonly (string | null)[]): BranchBalance {
  if (balances.length === 0) return { kind: 'unknown', fault: null };
  if (balances.includes(null)) return { kind: 'not_counted' };
  const counts = balances.map(Number);
  if (!counts.every(Number.isSafeInteger)) return { kind: 'unknown', fault: null };
  return { kind: 'left', left: counts.reduce((sum, count) => sum + count, 0) };
}
