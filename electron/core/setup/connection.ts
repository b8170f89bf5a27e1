import { clockFaultOf } from '../../../shared/clock.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { GatewayAccount } from '../../gateway/account.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import { createGatewayClient } from '../../gateway/client.ts';
import type { CallJournal } from '../../gateway/journal.ts';
import type { NumberSource } from '../issuing/asking.ts';
import { gatewayNumberSource } from '../issuing/asking.ts';
import type { Issuer } from '../issuing/issuing.ts';
import { createIssuer } from '../issuing/issuing.ts';
import type { RecordDeps } from '../issuing/record-answer.ts';

interface ConnectionDeps extends RecordDeps {
  /** The account of the current setup, or what is missing in it. */
  readonly account: () => Result<GatewayAccount, Fault>;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly journal: CallJournal;
  /** This PC's clock, or the way to the gateway, went wrong, worse, or right again. */
  readonly turned: () => void;
}

interface Connected {
  readonly client: GatewayClient;
  /** Host of the account's base address. */
  readonly host: string;
  /** The same for ever, whatever the setup: a parcel on its way is never asked twice at once. */
  readonly issuer: Issuer;
}

interface Link {
  readonly client: GatewayClient;
  readonly numbers: NumberSource;
}

/** The station's one connection to its gateway; made when first needed, made anew after a change. */
export interface Connection {
  readonly current: () => Result<Connected, Fault>;
  /** The setup changed: the next use connects with the new account. Calls on their way finish. */
  readonly reset: () => Promise<void>;
  /** Gateway clock minus this PC's clock, from the last answer; null where none came yet. */
  readonly clockOffsetMs: () => number | null;
  /** Since when nothing reaches the gateway; null where it answers or nobody asked. */
  readonly offlineSinceMs: () => number | null;
  /** Some call for a number is on its way. */
  readonly isAsking: () => boolean;
  /** Settles when what the calls on their way said is in the ledger. */
  readonly close: () => Promise<void>;
  /** Somebody saw that the gateway answers, or that nothing reaches it. */
  readonly heard: (answers: boolean) => void;
}

export function createConnection(deps: ConnectionDeps): Connection {
  let link: Link | null = null;
  let clockOffsetMs: number | null = null;
  let offlineSinceMs: number | null = null;

  const heard = (answers: boolean): void => {
    if (answers === (offlineSinceMs === null)) return;
    offlineSinceMs = answers ? null : deps.nowMs();
    if (answers) link?.client.tryAgain();
    deps.turned();
  };

  const connect = (): Result<Link, Fault> => {
    if (link !== null) return ok(link);
    const account = deps.account();
    if (!account.ok) return account;
    const client = createGatewayClient({
      ...deps,
      account: account.value,
      onClockOffset: (offsetMs) => {
        const before = clockFaultOf(clockOffsetMs)?.code;
        clockOffsetMs = offsetMs;
        if (clockFaultOf(offsetMs)?.code !== before) deps.turned();
      },
      onReach: heard,
    });
    link = { client, numbers: gatewayNumberSource(client, account.value.baseUrl) };
    return ok(link);
  };

  const issuer = createIssuer({
    ...deps,
    numbers: {
      get host() {
        const linked = connect();
        return linked.ok ? linked.value.numbers.host : '';
      },
      ask: async (parcels) => {
        const linked = connect();
        if (linked.ok) return linked.value.numbers.ask(parcels);
        return fail({ outcome: 'not_sent', fault: linked.error });
      },
    },
  });

  const reset = async (): Promise<void> => {
    const old = link;
    link = null;
    clockOffsetMs = null;
    offlineSinceMs = null;
    await old?.client.close();
  };

  return {
    current: () => {
      const linked = connect();
      if (!linked.ok) return linked;
      const { client, numbers } = linked.value;
      return ok({ client, host: numbers.host, issuer });
    },
    reset,
    isAsking: issuer.isBusy,
    close: async () => {
      await reset();
      await issuer.idle();
      // A call that had not begun connected anew.
      await reset();
    },
    clockOffsetMs: () => clockOffsetMs,
    offlineSinceMs: () => offlineSinceMs,
    heard,
  };
}
