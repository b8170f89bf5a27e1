/** A printer as `lpstat -l -p` tells of it in the C locale. */
export interface ListedPrinter {
  readonly isStopped: boolean;
  /** IPP printer-state-reasons. */
  readonly reasons: readonly string[];
}

export const isPaperOut = ({ reasons }: ListedPrinter): boolean =>
  reasons.some((reason) => /^media-(empty|needed)/.test(reason));

export const needsLook = ({ reasons }: ListedPrinter): boolean =>
  reasons.some((reason) => /-error$|^cover-open|^door-open|^offline|jam/.test(reason));

export const ALERTS_LINE = /^\s+Alerts:\s*(.*)$/;
const PRINTER_LINE = /^printer (\S+) (.*)$/;

export function readPrinters(text: string): ReadonlyMap<string, ListedPrinter> {
  const printers = new Map<string, ListedPrinter>();
  let last: string | null = null;
  for (const line of text.split('\n')) {
    const [, name, state = ''] = PRINTER_LINE.exec(line) ?? [];
    if (name !== undefined) {
      printers.set(name, { isStopped: /^disabled\b/.test(state), reasons: [] });
      last = name;
      continue;
    }
    const printer = last === null ? undefined : printers.get(last);
    const alerts = ALERTS_LINE.exec(line)?.[1];
    if (last !== null && printer !== undefined && alerts !== undefined) {
      printers.set(last, { ...printer, reasons: reasonsIn(alerts) });
    }
  }
  return printers;
}

export const reasonsIn = (alerts: string): readonly string[] =>
  alerts.split(/[ ,]+/).filter((reason) => reason !== '' && reason !== 'none');
