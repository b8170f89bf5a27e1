import type { Platform } from './endpoint.ts';

/** Who calls, and where to. Addresses come from `parseBaseUrl`. */
export interface GatewayAccount {
  readonly baseUrl: string;
  /** Addresses of platforms that have one of their own. */
  readonly platformUrls?: Readonly<Partial<Record<Platform, string>>>;
  readonly appid: string;
  readonly appSecret: string;
}

/** Where the calls of a platform go. */
export interface Address {
  readonly origin: string;
  /** What stands before the path of every call; `""` = nothing. */
  readonly pathPrefix: string;
  readonly host: string;
}

export function addressOf(account: GatewayAccount, platform: Platform): Address {
  const { origin, pathname, host } = new URL(account.platformUrls?.[platform] ?? account.baseUrl);
  return { origin, pathPrefix: pathname.replace(/\/+$/, ''), host };
}
