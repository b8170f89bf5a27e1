import { join } from 'node:path';
import { z } from 'zod';
import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import type { Ended } from './cli.ts';
import { issueArgs, runStation, writeOrders } from './cli.ts';
import { startPractice } from './practice.ts';
import { tempFolder } from './temp-folder.ts';

const lineSchema = z.strictObject({
  order_id: z.string(),
  pack_id: z.string(),
  state: z.enum(['issued', 'refused', 'unknown']),
  track_no: z.string(),
  carrier: z.string(),
  again: z.boolean(),
  code: z.string(),
  message: z.string(),
});

/** A folder, a practice gateway, and `station issue` between them. */
export interface IssueRun {
  readonly folder: string;
  readonly gateway: PracticeGateway;
  readonly issue: (text: string, ...more: readonly string[]) => Promise<Ended>;
}

export async function prepareIssue(
  options: Parameters<typeof startPractice>[0] = {},
  env: Readonly<Record<string, string>> = {},
): Promise<IssueRun> {
  const folder = tempFolder();
  const data = join(folder, 'data');
  const gateway = await startPractice(options);
  return {
    folder,
    gateway,
    issue: (text, ...more) =>
      runStation([...issueArgs(writeOrders(folder, text), gateway.url, data), ...more], env),
  };
}

/** The JSON lines of a run; each has exactly the documented keys. */
export const linesOf = ({ lines }: Ended): readonly z.infer<typeof lineSchema>[] =>
  lines.map((line) => lineSchema.parse(line));
