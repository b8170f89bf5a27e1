import { setTimeout as wait } from 'node:timers/promises';
import { fault } from '../../shared/errors/codes.ts';
import { parseBaseUrl } from '../gateway/base-url.ts';
import type { GatewayAccount } from '../gateway/account.ts';
import type { GatewayClient, GatewayClientDeps } from '../gateway/client.ts';
import { createGatewayClient } from '../gateway/client.ts';
import type { VerbContext } from './verb.ts';
import { WrongUse, wrongUse } from './verb.ts';

/** The options of every verb that calls the gateway. */
export const ACCOUNT_OPTIONS = ['gateway', 'appid', 'seller', 'data'] as const;

export interface CommandAccount {
  readonly account: GatewayAccount;
  /** `seller_nick`. */
  readonly seller: string;
  readonly dataDir: string;
}

/** Reads who calls and where to; the secret comes from the environment only. */
export function readAccount(
  options: Readonly<Partial<Record<(typeof ACCOUNT_OPTIONS)[number], string>>>,
  usage: string,
  { env, language }: VerbContext,
): CommandAccount {
  const { gateway, appid, seller, data } = options;
  if (!gateway || !appid || !seller || !data) throw new WrongUse(usage);
  const appSecret = env['WAYBENCH_APP_SECRET'] ?? '';
  if (appSecret === '') throw wrongUse(fault('SECRET_MISSING'), language);
  const baseUrl = parseBaseUrl(gateway);
  if (!baseUrl.ok) throw wrongUse(baseUrl.error, language);
  return { account: { baseUrl: baseUrl.value, appid, appSecret }, seller, dataDir: data };
}

/** A client with the clock and the chance of this PC. */
export const clientOf = (
  account: GatewayAccount,
  over: Pick<GatewayClientDeps, 'journal'> = {},
): GatewayClient =>
  createGatewayClient({
    account,
    nowMs: Date.now,
    wait: (ms) => wait(ms),
    random: Math.random,
    ...over,
  });
