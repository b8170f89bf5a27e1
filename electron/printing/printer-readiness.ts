import type { PrinterReadiness } from '../../shared/print-routing.ts';
import { isPaperOut, needsLook, readPrinters } from './listed-printers.ts';

/** The spooler's own lists, as `lpstat` writes them in the C locale. */
interface PrinterLists {
  /** `lpstat -l -p` */
  readonly printers: string;
  /** `lpstat -a` */
  readonly accepting: string;
}

/** Whether each of these printers takes labels now; a printer that is at work does. */
export function printerReadiness(
  names: readonly string[],
  lists: PrinterLists,
): ReadonlyMap<string, PrinterReadiness> {
  const listed = readPrinters(lists.printers);
  const closed = namesOfClosed(lists.accepting);
  const readinessOf = (name: string): PrinterReadiness => {
    const printer = listed.get(name);
    if (printer === undefined) return 'missing';
    if (isPaperOut(printer)) return 'paper_out';
    if (printer.isStopped) return 'stopped';
    if (closed.has(name)) return 'rejecting';
    return needsLook(printer) ? 'trouble' : 'ready';
  };
  return new Map(names.map((name) => [name, readinessOf(name)]));
}

const CLOSED_LINE = /^(\S+) not accepting requests\b/;

const namesOfClosed = (text: string): ReadonlySet<string> =>
  new Set(text.split('\n').flatMap((line) => CLOSED_LINE.exec(line)?.[1] ?? []));
