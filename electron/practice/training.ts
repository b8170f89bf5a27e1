import type { PracticeMode } from '../../shared/ipc/contract.ts';
import type { PracticeGateway } from './gateway-server.ts';

const SLOW_MS = 4_000;

/** Lets a trainee meet trouble: the cable pulled, a slow gateway, answers that never arrive. */
export async function setPracticeMode(gateway: PracticeGateway, mode: PracticeMode): Promise<void> {
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
