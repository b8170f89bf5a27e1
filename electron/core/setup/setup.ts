import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { routingFlaws } from '../../../shared/print-routing-flaws.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { BenchSettings, SecretState } from '../../../shared/settings.ts';
import { missingSetup } from '../../../shared/settings.ts';
import { parseBaseUrl } from '../../gateway/base-url.ts';
import type { GatewayAccount } from '../../gateway/account.ts';
import type { GatewayClientDeps } from '../../gateway/client.ts';
import { createGatewayClient } from '../../gateway/client.ts';
import type { Platform } from '../../gateway/endpoint.ts';
import { companyList } from '../../gateway/douyin/company-list.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { readSetting, writeSetting } from '../../ledger/facts.ts';
import type { SystemProtection } from '../../ledger/key-file.ts';

/** Keeps the app secret: wrapped by the operating system where it can, else only in memory. */
export interface SecretStore {
  readonly read: () => string | null;
  readonly write: (secret: string) => void;
  readonly state: () => SecretState;
}

/** @param fromEnvironment a secret that was given to the process, used where none is stored */
export function createSecretStore(
  db: WritableDb,
  system: SystemProtection,
  fromEnvironment: string | null,
): SecretStore {
  let inMemory: string | null = null;
  const stored = (): string | null => {
    const wrapped = readSetting(db, 'app_secret');
    if (wrapped === null || wrapped === '' || !system.available) return null;
    try {
      return system.unprotect(Buffer.from(wrapped, 'base64'));
    } catch {
      return null;
    }
  };
  const untilClosed = (): string | null => inMemory ?? (stored() === null ? fromEnvironment : null);
  return {
    read: () => untilClosed() ?? stored(),
    write: (secret) => {
      inMemory = system.available ? null : secret;
      const wrapped = system.available ? system.protect(secret).toString('base64') : '';
      inTransaction(db, () => writeSetting(db, 'app_secret', wrapped));
    },
    state: () => {
      if (untilClosed() !== null) return 'until_closed';
      return stored() === null ? 'missing' : 'kept_by_system';
    },
  };
}

/** The account that a setup describes, or what is missing in it. */
export function accountOf(
  settings: BenchSettings,
  appSecret: string | null,
): Result<GatewayAccount, Fault> {
  if (appSecret === null || appSecret === '') return fail(fault('SECRET_MISSING'));
  const field = missingSetup(settings, 'kept_by_system').find((name) => !isOrderDefault(name));
  if (field !== undefined) return fail(fault('SETUP_INCOMPLETE', { field }));
  const baseUrl = parseBaseUrl(settings.gatewayUrl);
  if (!baseUrl.ok) return baseUrl;
  const platformUrls: Partial<Record<Platform, string>> = {};
  for (const platform of ['pinduoduo', 'alibaba'] as const) {
    const address = settings.platformUrls[platform];
    if (address.trim() === '') continue;
    const url = parseBaseUrl(address);
    if (!url.ok) return url;
    platformUrls[platform] = url.value;
  }
  return ok({ baseUrl: baseUrl.value, platformUrls, appid: settings.appid, appSecret });
}

/** Why labels could not be printed as the setup says; null where they can. */
export function printingFault(settings: BenchSettings): Fault | null {
  const [flaw] = routingFlaws(settings);
  if (flaw === undefined) return null;
  const row = 'place' in flaw ? ` #${flaw.place + 1}` : '';
  return fault('SETUP_PRINTING_IMPOSSIBLE', { flaw: flaw.kind, row });
}

/** Carrier and sender may come with each order file instead. */
const isOrderDefault = (field: string): boolean =>
  field === 'carrier' || field.startsWith('sender.');

/** Makes one signed call that costs nothing, and says how far the two clocks are apart. */
export async function testAccount(
  account: GatewayAccount,
  shop: string,
  deps: Omit<GatewayClientDeps, 'account'>,
): Promise<Result<{ readonly clockOffsetMs: number | null }, Fault>> {
  const client = createGatewayClient({ ...deps, account });
  try {
    const answer = await client.call(companyList, shop, null);
    if (!answer.ok) return fail(answer.error.fault);
    return ok({ clockOffsetMs: answer.value.clockOffsetMs });
  } finally {
    await client.close();
  }
}
