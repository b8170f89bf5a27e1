import type { Handlers } from '../../shared/ipc/handlers.ts';
import { ok } from '../../shared/result.ts';
import type { GatewayClientDeps } from '../gateway/client.ts';
import type { Training } from '../practice/training.ts';
import { accountOf, testAccount } from './setup/setup.ts';
import type { Station } from './station.ts';

interface WindowHandlerDeps extends Pick<GatewayClientDeps, 'nowMs' | 'wait' | 'random'> {
  readonly station: Pick<Station, 'settings' | 'secrets' | 'connection'>;
  readonly training: Pick<Training, 'account'> | null;
  readonly logBug: (where: string, error: unknown) => void;
}

type WindowHandlers = Pick<Handlers, 'window:bug' | 'gateway:check'>;

/** What the page says of its own faults, and what it asks while nothing reaches the gateway. */
export function createWindowHandlers(deps: WindowHandlerDeps): WindowHandlers {
  const { station, training, nowMs, wait, random } = deps;
  return {
    'window:bug': ({ where, what }) => {
      deps.logBug(`page: ${where}`, what);
      return ok(null);
    },
    'gateway:check': async () => {
      const settings = station.settings();
      const account =
        training === null ? accountOf(settings, station.secrets.read()) : ok(training.account);
      if (!account.ok) return account;
      const onReach = station.connection.heard;
      await testAccount(account.value, settings.shop, { nowMs, wait, random, onReach });
      return ok(null);
    },
  };
}
