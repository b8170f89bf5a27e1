import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { pollUntil } from '../poll.ts';
import type { Ended } from './cli.ts';
import { startScript } from './cli.ts';

/**
 * Starts a script again and again and kills it after a few calls, each time at another one: some
 * are on their way to the gateway then, and some on the way back.
 *
 * @returns how the last run ended, which nobody killed
 */
export async function killOften(
  script: string,
  run: {
    readonly gateway: PracticeGateway;
    readonly dataDir: string;
    readonly kills: number;
    readonly mostCalls: number;
    /** Left out, the address of the gateway and the data folder. */
    readonly args?: readonly string[];
  },
): Promise<Ended> {
  const { gateway, dataDir, kills, mostCalls } = run;
  const { args = [gateway.url, dataDir] } = run;
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = gateway.calls().length;
    const station = startScript(script, args);
    await Promise.race([
      station.ended,
      pollUntil(
        async () => (gateway.calls().length > before + (kill % mostCalls) ? true : undefined),
        { deadlineMs: 20_000, what: 'a call' },
      ),
    ]);
    await station.signal('SIGKILL');
  }
  return startScript(script, args).ended;
}
