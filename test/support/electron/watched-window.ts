import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { pollUntil } from '../poll.ts';
import { freePort } from '../printer/free-port.ts';
import { treeMemoryKb } from '../process-memory.ts';

/** An Electron that nothing but a clock looks at: no test tool holds up its start. */
export interface WatchedWindow {
  /** From the start of the program until its page marked that it is ready. */
  readonly readyMs: number;
  /** What all its processes take now, shared pages divided. */
  readonly memoryKb: () => number;
  readonly close: () => Promise<void>;
}

interface WindowToWatch {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const READY_DEADLINE_MS = 60_000;
const CLOSE_DEADLINE_MS = 10_000;

/** When the page was ready, in milliseconds since 1970; asked before that, the answer waits. */
const READY_AT = `new Promise((tell) => {
  const look = () => {
    const [mark] = performance.getEntriesByName('ready');
    if (mark === undefined) setTimeout(look, 10);
    else tell(performance.timeOrigin + mark.startTime);
  };
  look();
})`;

export async function watchWindow({
  executablePath,
  args,
  env,
}: WindowToWatch): Promise<WatchedWindow> {
  const port = await freePort();
  const startedAtMs = Date.now();
  const child = spawn(executablePath, [`--remote-debugging-port=${port}`, ...args], {
    env,
    stdio: 'ignore',
  });
  const gone = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_DEADLINE_MS);
    await gone;
    clearTimeout(timer);
  };
  try {
    const readyAtMs = await pollUntil(() => readyAt(port).catch(() => undefined), {
      deadlineMs: READY_DEADLINE_MS,
      what: 'a window that is ready',
    });
    return {
      readyMs: readyAtMs - startedAtMs,
      memoryKb: () => treeMemoryKb(child.pid ?? Number.NaN),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const targetsSchema = z.array(
  z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }),
);
const answerSchema = z.object({ result: z.object({ result: z.object({ value: z.number() }) }) });

async function readyAt(port: number): Promise<number | undefined> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const page = targetsSchema
    .parse(await answer.json())
    .find(({ type, url }) => type === 'page' && url.endsWith('index.html'));
  if (page === undefined) return undefined;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  try {
    await once(socket, 'open');
    const params = { expression: READY_AT, awaitPromise: true, returnByValue: true };
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    const [text]: unknown[] = await once(socket, 'message');
    return answerSchema.parse(JSON.parse(String(text))).result.result.value;
  } finally {
    socket.terminate();
  }
}
