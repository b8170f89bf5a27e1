import { onTestFinished } from 'vitest';
import type { GatewayClient, GatewayClientDeps } from '../../../electron/gateway/client.ts';
import { createGatewayClient } from '../../../electron/gateway/client.ts';
import type {
  PracticeGateway,
  PracticeGatewayOptions,
} from '../../../electron/practice/gateway-server.ts';
import { startPracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { APPID, APP_SECRET } from './account.ts';

/** A practice gateway that keeps its calls and ends with the test. */
export async function startPractice(
  options: Partial<PracticeGatewayOptions> = {},
): Promise<PracticeGateway> {
  const gateway = await startPracticeGateway({
    appid: APPID,
    appSecret: APP_SECRET,
    recordCalls: true,
    ...options,
  });
  onTestFinished(() => gateway.close());
  return gateway;
}

/** A client that never waits between its tries and ends with the test. */
export function clientOf(
  baseUrl: string,
  over: Partial<Omit<GatewayClientDeps, 'account'>> & {
    readonly appid?: string;
    readonly appSecret?: string;
  } = {},
): GatewayClient {
  const { appid = APPID, appSecret = APP_SECRET, ...deps } = over;
  const client = createGatewayClient({
    account: { baseUrl, appid, appSecret },
    nowMs: Date.now,
    wait: async () => {},
    random: () => 0.5,
    ...deps,
  });
  onTestFinished(() => client.close());
  return client;
}
