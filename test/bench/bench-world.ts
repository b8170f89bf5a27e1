import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LedgerAccess } from '../../electron/core/ledger-access.ts';
import { accessLedger } from '../../electron/core/ledger-access.ts';
import type { GatewayClient, GatewayClientDeps } from '../../electron/gateway/client.ts';
import { createGatewayClient } from '../../electron/gateway/client.ts';
import { NO_SYSTEM_PROTECTION } from '../../electron/ledger/key-file.ts';
import { APPID, APP_SECRET } from '../support/station/account.ts';
import { valueOf } from '../support/station/result.ts';

const GATEWAY = fileURLToPath(
  new URL('../support/station/bench-gateway-process.ts', import.meta.url),
);

/** Runs `work` against a practice gateway in a process of its own. */
export async function withGateway<Value>(
  latencyMs: number,
  work: (url: string) => Promise<Value>,
): Promise<Value> {
  const child = spawn(process.execPath, [GATEWAY, String(latencyMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line]: unknown[] = await once(createInterface(child.stdout), 'line');
    return await work(String(line));
  } finally {
    child.kill();
  }
}

/** Runs `work` on a new ledger in a real file. */
export async function withLedger<Value>(
  work: (ledger: LedgerAccess) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'waybench-bench-'));
  const ledger = valueOf(
    accessLedger(join(folder, 'data'), 'live', NO_SYSTEM_PROTECTION, Date.now),
  );
  try {
    return await work(ledger);
  } finally {
    ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `work` with a client of its own. */
export async function withClient<Value>(
  baseUrl: string,
  deps: Partial<GatewayClientDeps>,
  work: (client: GatewayClient) => Promise<Value>,
): Promise<Value> {
  const client = createGatewayClient({
    account: { baseUrl, appid: APPID, appSecret: APP_SECRET },
    nowMs: Date.now,
    wait: async () => {},
    random: Math.random,
    ...deps,
  });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}
