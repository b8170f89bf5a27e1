import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changeState, noteProblem, readState, withPrinter } from './windows-state.ts';

/**
 * Stands in for SumatraPDF 3.4.6: takes only the arguments that the real one was seen to follow
 * (ADR 0010), and puts the file's pages into the line of a printer. Like that one it names the
 * document after the file, and leaves its settings in the folder that it is told.
 */
const [folder = '', ...args] = process.argv.slice(2);
const [
  data,
  settingsFolder = '',
  to,
  printer = '',
  silent,
  settings,
  list = '',
  file = '',
  ...rest
] = args;

const ONCE = /^noscale,(landscape,)?1x$/;

function refuse(problem: string): never {
  noteProblem(folder, problem);
  process.exit(97);
}

if (data !== '-appdata' || dirname(file) !== settingsFolder) refuse(`folder ${args.join(' ')}`);
if (to !== '-print-to' || silent !== '-silent' || settings !== '-print-settings') {
  refuse(`arguments ${args.join(' ')}`);
}
if (rest.length > 0) refuse(`more arguments: ${rest.join(' ')}`);
if (!ONCE.test(list)) refuse(`print settings ${list}`);
const pdf = readFileSync(file);
if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) refuse(`no PDF: ${file}`);

writeFileSync(join(settingsFolder, 'SumatraPDF-settings.txt'), '');

const { printers, sumatra, nextJob } = readState(folder);
const queue = printers.find((one) => one.name.toLowerCase() === printer.toLowerCase());
if (sumatra === 'hangs') {
  setInterval(() => {}, 60_000);
} else if (queue === undefined || sumatra === 'fails') {
  process.exit(1);
} else {
  copyFileSync(file, join(folder, 'papers', `${nextJob} ${list}.pdf`));
  const job = { id: nextJob, document: file, status: 0x8 };
  changeState(folder, () => ({
    nextJob: nextJob + 1,
    printers: withPrinter(printers, printer, ({ jobs }) => ({ jobs: [...jobs, job] })),
  }));
  process.exit(sumatra === 'fails after printing' ? 1 : 0);
}
