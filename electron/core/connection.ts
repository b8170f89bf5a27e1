import type { Fault } from '../../shared/errors/codes.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { GatewayAccount, GatewayClient } from '../gateway/client.ts';
import { createGatewayClient } from '../gateway/client.ts';
import { gatewayNumberSource } from './asking.ts';
import type { Issuer } from './issuing.ts';
import { createIssuer } from './issuing.ts';
import type { RecordDeps } from './record-answer.ts';

interface ConnectionDeps extends RecordDeps {
  /** The account of the current setup, or what is missing in it. */
  readonly account: () => Result<GatewayAccount, Fault>;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
}

interface Connected {
  readonly client: GatewayClient;
  readonly issuer: Issuer;
}

/** The station's one connection to its gateway; made when first needed, made anew after a change. */
export interface Connection {
  readonly current: () => Result<Connected, Fault>;
  /** The setup changed: the next use connects with the new account. Calls on their way finish. */
  readonly reset: () => Promise<void>;
}

export function createConnection(deps: ConnectionDeps): Connection {
  let connected: Connected | null = null;
  return {
    current: () => {
      if (connected !== null) return ok(connected);
      const account = deps.account();
      if (!account.ok) return account;
      const client = createGatewayClient({ ...deps, account: account.value });
      const numbers = gatewayNumberSource(client, account.value.baseUrl);
      connected = { client, issuer: createIssuer({ ...deps, numbers }) };
      return ok(connected);
    },
    reset: async () => {
      const old = connected;
      connected = null;
      await old?.client.close();
    },
  };
}
