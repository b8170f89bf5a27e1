import { startPracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { APPID, APP_SECRET } from './account.ts';

/**
 * The other side of the measurements: a practice gateway in a process of its own. Prints its
 * address. Run: node … LATENCY_MS
 */
const latencyMs = Number(process.argv[2] ?? '0');
const gateway = await startPracticeGateway({ appid: APPID, appSecret: APP_SECRET });
if (latencyMs > 0) gateway.faults.failAlways({ kind: 'slow', delayMs: latencyMs });
process.stdout.write(`${gateway.url}\n`);
