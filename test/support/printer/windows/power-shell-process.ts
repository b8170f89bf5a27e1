import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { WindowsPrinter } from './windows-state.ts';
import { changeState, noteProblem, readState, withPrinter } from './windows-state.ts';

/**
 * Stands in for Windows PowerShell 5.1: reads one line after the other and understands two
 * expressions, letter by letter. What it answers has the shape that the documentation of
 * `Get-Printer`, `Get-PrintJob` and `ConvertTo-Json` tells; it was not recorded on Windows.
 */
const [folder = '', ...args] = process.argv.slice(2);

const ARGUMENTS = '-NoProfile -NoLogo -InputFormat Text -NoExit -Command -';
if (args.join(' ') !== ARGUMENTS) noteProblem(folder, `arguments ${args.join(' ')}`);
changeState(folder, ({ shells }) => ({ shells: shells + 1 }));

const BEFORE = '$answer=try{ConvertTo-Json -Compress -InputObject @(';
const BETWEEN =
  ")}catch{'null'};$bytes=[Text.Encoding]::UTF8.GetBytes('way'+'bench-(PLACE) '+$answer+[char]10);" +
  '$out=[Console]::OpenStandardOutput();$out.Write($bytes,0,$bytes.Length);$out.Flush()';
const DATA = "\\(ConvertFrom-Json '((?:[^']|'')*)'\\)";

const exactly = (text: string): string => text.replaceAll(/[$()[\]{}.*+?^|\\]/g, String.raw`\$&`);

const LINE = new RegExp(
  `^${exactly(BEFORE)}(.*)${exactly(BETWEEN).replace(exactly('(PLACE)'), String.raw`(\d+)`)}$`,
);
const LIST = new RegExp(
  `^\\$names=${DATA};${exactly('foreach($printer in @(Get-Printer -ErrorAction Stop)){if(')}` +
    `(${exactly('$true')}|${exactly('$names -contains $printer.Name')})` +
    exactly(
      '){@{printer=$printer.Name;status=[int64]$printer.PrinterStatus};' +
        'try{foreach($job in @(Get-PrintJob -PrinterName $printer.Name -ErrorAction Stop))' +
        '{@{printer=$printer.Name;job=[int64]$job.Id;document=[string]$job.DocumentName;' +
        'status=[int64]$job.JobStatus}}}catch{@{printer=$printer.Name;unread=$true}}}}',
    ) +
    '$',
);
const REMOVE = new RegExp(
  `^foreach\\(\\$one in ${DATA}${exactly(
    '){try{Remove-PrintJob -PrinterName $one.printer -ID $one.job -Confirm:$false -ErrorAction Stop}catch{}}',
  )}$`,
);

const namesSchema = z.array(z.string());
const jobsSchema = z.array(z.object({ printer: z.string(), job: z.int() }));

const dataOf = (text: string): unknown => JSON.parse(text.replaceAll("''", "'"));
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const rowsOf = ({ name, status, readable, jobs }: WindowsPrinter): readonly object[] => [
  { printer: name, status },
  ...(readable
    ? jobs.map(({ id, ...job }) => ({ printer: name, job: id, ...job }))
    : [{ printer: name, unread: true }]),
];

function list(names: readonly string[], all: boolean): readonly object[] {
  const { printers } = readState(folder);
  return printers
    .filter(({ name }) => all || names.some((one) => isSame(one, name)))
    .flatMap((printer) => rowsOf(printer));
}

function remove(jobs: z.infer<typeof jobsSchema>): void {
  for (const { printer, job } of jobs) {
    changeState(folder, ({ printers }) => ({
      printers: withPrinter(printers, printer, (one) => ({
        jobs: one.removable ? one.jobs.filter(({ id }) => id !== job) : one.jobs,
      })),
    }));
  }
}

function answerTo(expression: string): unknown {
  const [, names, filter] = LIST.exec(expression) ?? [];
  if (names !== undefined) return list(namesSchema.parse(dataOf(names)), filter === '$true');
  const [, jobs] = REMOVE.exec(expression) ?? [];
  if (jobs === undefined) {
    noteProblem(folder, `expression ${expression}`);
    return null;
  }
  remove(jobsSchema.parse(dataOf(jobs)));
  return [];
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') continue;
  const [, expression, place] = LINE.exec(line) ?? [];
  // oxlint-disable-next-line no-control-regex -- PowerShell would read other bytes by the code page
  if (expression === undefined || /[^\u0020-\u007E]/.test(line)) {
    noteProblem(folder, `line ${line}`);
    continue;
  }
  const { shell } = readState(folder);
  if (shell === 'ends') process.exit(1);
  if (shell === 'silent') continue;
  const answer = shell === 'fails' ? null : answerTo(expression);
  // A prompt may stand before it, and other output.
  process.stdout.write(`PS C:\\> \r\nwaybench-${place} ${JSON.stringify(answer)}\n`);
}
