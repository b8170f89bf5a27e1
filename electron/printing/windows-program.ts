import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { Size } from '../../shared/label/profile.ts';

const run = promisify(execFile);

/** A hundred pages take an old PC half a minute; a driver that asks something waits for ever. */
export const LONGEST_RUN_MS = 120_000;

/** What is known after SumatraPDF was to give a file to a printer. */
export type ProgramEnd =
  | { readonly kind: 'handed_over' }
  /** It never ran: nothing was handed over. */
  | { readonly kind: 'not_started'; readonly reason: string }
  /** It says that it failed, or was ended after too long, but not when: pages may be out. */
  | { readonly kind: 'failed' | 'ended'; readonly reason: string };

/** Gives a PDF to a print queue, and returns when all of it is in the line or the program is gone. */
export type PrintProgram = (
  printer: string,
  file: string,
  paper: Size,
  signal?: AbortSignal,
) => Promise<ProgramEnd>;

export const createPrintProgram =
  (program: string, longestRunMs: number): PrintProgram =>
  async (printer, file, paper, signal) => {
    const settings = printSettings(paper);
    const print = ['-print-to', printer, '-silent', '-print-settings', settings, file];
    // Its own settings would otherwise be written beside the program.
    const args = ['-appdata', dirname(file), ...print];
    try {
      await run(program, args, { timeout: longestRunMs, windowsHide: true, signal });
      return { kind: 'handed_over' };
    } catch (error) {
      return endOf(error);
    }
  };

/**
 * `noscale`: one millimetre is one millimetre, from the paper's upper left corner. Without `paper=`
 * and a direction the page itself is the paper: a form of the printer within 1 mm, else a size of
 * its own. Pages that are wider than high are turned unless `landscape` is said, and then lie on
 * the paper that is set in the driver. `1x`: the driver may be set to more copies.
 */
const printSettings = ({ widthMm, heightMm }: Size): string =>
  ['noscale', ...(widthMm > heightMm ? ['landscape'] : []), '1x'].join(',');

function endOf(error: unknown): ProgramEnd {
  if (!(error instanceof Error)) return { kind: 'failed', reason: messageOf(error) };
  const code = 'code' in error ? String(error.code) : '';
  if ('syscall' in error && String(error.syscall).startsWith('spawn')) {
    return { kind: 'not_started', reason: code };
  }
  const wasStopped = error.name === 'AbortError' || ('killed' in error && error.killed === true);
  return wasStopped
    ? { kind: 'ended', reason: 'SumatraPDF timeout' }
    : { kind: 'failed', reason: `SumatraPDF ${code}` };
}
