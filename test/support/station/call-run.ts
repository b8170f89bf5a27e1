import { join } from 'node:path';
import type { z } from 'zod';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { Ended } from './cli.ts';
import { accountArgs, runStation, writeOrders } from './cli.ts';
import { startPractice } from './practice.ts';
import { tempFolder } from './temp-folder.ts';

/** A folder, a practice gateway, and a verb that calls it with a file of items. */
export interface CallRun {
  readonly folder: string;
  readonly gateway: PracticeGateway;
  readonly run: (words: readonly string[], items: unknown) => Promise<Ended>;
}

/** Text is written as it is, anything else as JSON. */
export async function prepareCalls(
  options: Parameters<typeof startPractice>[0] = {},
): Promise<CallRun> {
  const folder = tempFolder();
  const gateway = await startPractice(options);
  return {
    folder,
    gateway,
    run: (words, items) => {
      const text = typeof items === 'string' ? items : JSON.stringify(items);
      return runStation([
        ...words,
        writeOrders(folder, text, 'items.json'),
        ...accountArgs(gateway.url, join(folder, 'data')),
      ]);
    },
  };
}

/** The JSON lines of a run; each has exactly the keys of the schema. */
export const linesAs = <Line>({ lines }: Ended, schema: z.ZodType<Line>): readonly Line[] =>
  lines.map((line) => schema.parse(line));
