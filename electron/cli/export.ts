import { resolve } from 'node:path';
import type { ExportFormat } from '../../shared/export.ts';
import { exportFormatSchema } from '../../shared/export.ts';
import { faultSentence } from '../../shared/errors/describe.ts';
import type { LedgerFilter } from '../../shared/ledger-filter.ts';
import { EVERY_NUMBER, ledgerFilterSchema } from '../../shared/ledger-filter.ts';
import { runExport } from '../core/exporting/run-export.ts';
import { sourceWorkers } from '../core/worker/source-workers.ts';
import { ledgerFileIn } from '../ledger/open.ts';
import type { Verb, VerbContext } from './verb.ts';
import { EXIT, WrongUse, readArgs } from './verb.ts';

const USAGE =
  'station export FILE.csv|FILE.xlsx --data DIR [--state S] [--print P] [--carrier C] [--shop S] [--channel N] [--operator O] [--day YYYY-MM-DD] [--text T]';
const FILTERS = [
  'state',
  'print',
  'carrier',
  'shop',
  'channel',
  'operator',
  'day',
  'text',
] as const;

/**
 * Writes the numbers that the options mean into a file, newest first. The last line is a summary;
 * until the file is whole it has another name. Ctrl+C stops it and leaves no file.
 */
export const exportVerb: Verb = async (args, context) => {
  const { words, options } = readArgs(args, USAGE, ['data', ...FILTERS], 1);
  const [word] = words;
  if (word === undefined || options.data === undefined) throw new WrongUse(USAGE);
  const file = resolve(word);
  const task = {
    ledgerFile: ledgerFileIn(options.data),
    file,
    format: formatOf(file),
    filter: filterOf(options),
    tail: null,
    language: context.language,
  };
  const running = runExport(sourceWorkers, task, () => undefined);
  const stop = (): void => running.stop();
  process.once('SIGINT', stop);
  try {
    const outcome = await running.outcome;
    if (!outcome.ok) return refused(file, outcome.error, context);
    const { value: report } = outcome;
    if (report === null) {
      context.print({ state: 'cancelled', file });
      return EXIT.refused;
    }
    context.print({ state: 'done', file, ...report });
    return EXIT.ok;
  } finally {
    process.off('SIGINT', stop);
  }
};

function formatOf(file: string): ExportFormat {
  const format = exportFormatSchema.safeParse(file.split('.').at(-1)?.toLowerCase());
  if (!format.success) throw new WrongUse(USAGE);
  return format.data;
}

function filterOf(
  options: Readonly<Partial<Record<(typeof FILTERS)[number], string>>>,
): LedgerFilter {
  const given = Object.fromEntries(
    FILTERS.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
  );
  const filter = ledgerFilterSchema.safeParse({ ...EVERY_NUMBER, ...given });
  if (filter.success) return filter.data;
  throw new WrongUse(`--${filter.error.issues[0]?.path.join('.') ?? ''}\n${USAGE}`);
}

function refused(
  file: string,
  why: Parameters<typeof faultSentence>[0],
  context: VerbContext,
): number {
  context.print({ state: 'refused', file, code: why.code });
  context.tell(`${why.code}: ${faultSentence(why, context.language)}`);
  return EXIT.refused;
}
