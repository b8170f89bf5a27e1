import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const jobSchema = z.object({
  id: z.int(),
  document: z.string(),
  /** JOB_STATUS flags. */
  status: z.int(),
});
export type WindowsJobState = z.infer<typeof jobSchema>;

const printerSchema = z.object({
  name: z.string(),
  /** PRINTER_STATUS flags. */
  status: z.int(),
  /** False: `Get-PrintJob` fails for it. */
  readable: z.boolean(),
  /** False: `Remove-PrintJob` fails for it. */
  removable: z.boolean(),
  jobs: z.array(jobSchema),
});
export type WindowsPrinter = z.infer<typeof printerSchema>;

/** What the stand-ins of one Windows share: its printers, and how its programs behave. */
const stateSchema = z.object({
  printers: z.array(printerSchema),
  sumatra: z.enum(['prints', 'fails', 'fails after printing', 'hangs']),
  shell: z.enum(['answers', 'fails', 'silent', 'ends']),
  /** Arguments or lines that the real programs would not be given. */
  problems: z.array(z.string()),
  /** How often a PowerShell was started. */
  shells: z.int(),
  nextJob: z.int(),
});
export type WindowsState = z.infer<typeof stateSchema>;

const fileIn = (folder: string): string => join(folder, 'windows.json');

export const readState = (folder: string): WindowsState =>
  stateSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));

export function writeState(folder: string, state: WindowsState): void {
  const part = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(part, JSON.stringify(state));
  renameSync(part, fileIn(folder));
}

export function changeState(folder: string, over: (state: WindowsState) => object): void {
  const state = readState(folder);
  writeState(folder, { ...state, ...over(state) });
}

export const noteProblem = (folder: string, problem: string): void =>
  changeState(folder, ({ problems }) => ({ problems: [...problems, problem] }));

/** Printers with one of them changed; Windows does not tell capital letters from small ones. */
export const withPrinter = (
  printers: readonly WindowsPrinter[],
  name: string,
  over: (printer: WindowsPrinter) => object,
): WindowsPrinter[] =>
  printers.map((one) =>
    one.name.toLowerCase() === name.toLowerCase() ? { ...one, ...over(one) } : one,
  );
