import { randomBytes } from 'node:crypto';
import type { PracticeMode } from '../../shared/ipc/contract.ts';
import type { GatewayAccount } from '../gateway/account.ts';
import type { PracticeGateway } from './gateway-server.ts';
import { startPracticeGateway } from './gateway-server.ts';
import { PRACTICE_APPID, PRACTICE_SHOP } from './practice-settings.ts';
import { orderKnownToPlatform } from './sample-orders.ts';

/** Practice mode: a gateway inside the station, and its behaviour at a switch. */
export interface Training {
  readonly account: GatewayAccount;
  readonly mode: () => PracticeMode;
  readonly setMode: (mode: PracticeMode) => Promise<void>;
  readonly close: () => Promise<void>;
}

const SLOW_MS = 4_000;

/** Starts the embedded practice gateway with a secret that only this run knows. */
export async function startTraining(first: PracticeMode): Promise<Training> {
  const appSecret = randomBytes(16).toString('hex');
  const gateway = await startPracticeGateway({
    appid: PRACTICE_APPID,
    appSecret,
    douyin: { orders: [orderKnownToPlatform(PRACTICE_SHOP)] },
  });
  let mode = first;
  await behave(gateway, first);
  return {
    account: { baseUrl: gateway.url, appid: PRACTICE_APPID, appSecret },
    mode: () => mode,
    setMode: async (next) => {
      await behave(gateway, next);
      mode = next;
    },
    close: gateway.close,
  };
}

/** Lets a trainee meet trouble: the cable pulled, a slow gateway, answers that never arrive. */
async function behave(gateway: PracticeGateway, mode: PracticeMode): Promise<void> {
  await gateway.setReachable(mode !== 'offline');
  switch (mode) {
    case 'online':
    case 'offline':
      gateway.faults.failAlways(null);
      break;
    case 'slow':
      gateway.faults.failAlways({ kind: 'slow', delayMs: SLOW_MS });
      break;
    case 'answer_lost':
      gateway.faults.failAlways({ kind: 'drop_after' });
      break;
  }
}
