import { beforeEach, describe, expect, test } from 'vitest';
import { ensureDebianPackages } from '../../support/debian.ts';
import { LABEL_PRINTER_PACKAGES } from '../../support/printer/label-printer.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import type { PrintLab } from '../../support/station/print-lab.ts';
import {
  countLabels,
  labelsOut,
  numbersOnPaper,
  startPrintLab,
} from '../../support/station/print-lab.ts';
import { EVERYTHING } from '../../support/station/print-runs.ts';
import { trackNoOf } from '../../support/station/printing.ts';
import { codeOf, the, valueOf } from '../../support/station/result.ts';
import { parcelKeySchema } from '../../../shared/ids.ts';

const packages = await ensureDebianPackages(LABEL_PRINTER_PACKAGES);

beforeEach((context) => {
  if (!packages.ok) context.skip(packages.reason);
});

const ORDERS = 100;
const numberAt = (place: number): string =>
  trackNoOf(parcelKeySchema.parse({ orderId: orderIdOf(place), packId: '' }));
const EVERY_NUMBER = Array.from({ length: ORDERS }, (_, place) => numberAt(place + 1));

const start = async (lab: PrintLab): Promise<void> => {
  valueOf(await lab.desk.runs.start(EVERYTHING, 'import'));
};

/** A person scans the last label of the strip that came out, and accepts what follows. */
async function scanLastOf(lab: PrintLab, paper: readonly string[]): Promise<string> {
  const seen = valueOf(
    await lab.desk.runs.findLast(paper.at(-1) ?? null, the(lab.run().lanes[0]).lane),
  );
  return codeOf(await lab.desk.runs.goOnAfter(seen));
}

describe('a print run of 100 labels', { timeout: 240_000 }, () => {
  test('at a printer that takes labels and prints none: nothing more follows, and all come once', async () => {
    const lab = await startPrintLab({ orders: ORDERS, mostLabels: 40, stuck: true });
    await start(lab);
    const stuck = await lab.until('the spooler to be stuck', ({ lanes }) => lanes[0]?.held === 40);
    expect(stuck).toMatchObject({ state: 'running', tally: { spooled: 40, left: 60 } });
    expect(stuck.lanes).toMatchObject([{ waitsFor: 'spooler' }]);
    valueOf(lab.desk.runs.pause());
    expect(await scanLastOf(lab, [])).toBe('ok');
    expect(lab.run()).toMatchObject({ state: 'paused', fault: { code: 'PRINT_CLEAR_PRINTER' } });
    lab.printer.device.switchOffAndOn();
    lab.printer.device.loadPaper();
    expect(countLabels(lab.printer)).toBe(0);
    valueOf(lab.desk.runs.resume());
    await lab.until('the run to finish', ({ state }) => state === 'finished');
    await labelsOut(lab.printer, ORDERS);
    expect(await numbersOnPaper(lab.printer)).toEqual(EVERY_NUMBER);
    expect(lab.run().tally).toMatchObject({ spooled: ORDERS, failed: 0, doubtful: 0 });
    expect(lab.bugs).toEqual([]);
  });

  test('at a printer that stops in the middle: it goes on after the last good one, each once', async () => {
    const lab = await startPrintLab({ orders: ORDERS, mostLabels: 50, labels: 17 });
    await start(lab);
    await labelsOut(lab.printer, 17);
    await lab.until('the spooler to be stuck', ({ lanes }) => lanes[0]?.held === 50);
    valueOf(lab.desk.runs.pause());
    const paper = await numbersOnPaper(lab.printer);
    expect(paper).toEqual(EVERY_NUMBER.slice(0, paper.length));
    expect(await scanLastOf(lab, paper)).toBe('ok');
    expect(lab.run().tally).toMatchObject({ confirmed: paper.length, left: ORDERS - paper.length });
    lab.printer.device.switchOffAndOn();
    lab.printer.device.loadPaper();
    valueOf(lab.desk.runs.resume());
    await lab.until('the run to finish', ({ state }) => state === 'finished');
    await labelsOut(lab.printer, ORDERS);
    expect(await numbersOnPaper(lab.printer)).toEqual(EVERY_NUMBER);
    expect(lab.run().tally).toMatchObject({
      confirmed: paper.length,
      spooled: ORDERS - paper.length,
    });
    expect(lab.bugs).toEqual([]);
  });

  test('whose print service is killed before anything came out: each comes once when it is back', async () => {
    const lab = await startPrintLab({ orders: ORDERS, mostLabels: 50, stuck: true });
    await start(lab);
    await lab.until('the spooler to hold labels', ({ lanes }) => lanes[0]?.held === 50);
    await lab.printer.cups.kill();
    lab.printer.device.switchOffAndOn();
    await lab.until('the spooler to be silent', ({ lanes }) => lanes[0]?.spooler === 'silent');
    expect(lab.run()).toMatchObject({ state: 'running', tally: { spooled: 50, left: 50 } });
    await lab.printer.cups.restart();
    await lab.until('the run to ask', ({ fault }) => fault?.code === 'PRINT_SPOOLER_LOST');
    lab.printer.device.loadPaper();
    await labelsOut(lab.printer, 50);
    await lab.until('the spooler to let go', ({ lanes }) => lanes[0]?.held === 0);
    expect(await scanLastOf(lab, await numbersOnPaper(lab.printer))).toBe('ok');
    await lab.until('the run to finish', ({ state }) => state === 'finished');
    await labelsOut(lab.printer, ORDERS);
    expect(await numbersOnPaper(lab.printer)).toEqual(EVERY_NUMBER);
    expect(lab.run().tally).toMatchObject({ confirmed: 50, spooled: 50 });
    expect(lab.bugs).toEqual([]);
  });

  test('whose print service is killed in the middle of a document: it alone repeats that, and the run asks', async () => {
    const lab = await startPrintLab({ orders: ORDERS, mostLabels: ORDERS });
    const { printer } = lab;
    const begun = printer.device.firstBytes();
    await start(lab);
    await begun;
    await printer.cups.kill();
    await lab.until('the spooler to be silent', ({ lanes }) => lanes[0]?.spooler === 'silent');
    const before = await numbersOnPaper(printer);
    expect(before.length).toBeLessThan(ORDERS);
    await printer.cups.restart();
    const asks = await lab.until('the run to ask', ({ state }) => state === 'paused');
    expect(asks).toMatchObject({
      fault: { code: 'PRINT_SPOOLER_LOST' },
      tally: { spooled: ORDERS, left: 0 },
    });
    await labelsOut(printer, before.length + ORDERS);
    await lab.until('the spooler to let go', ({ lanes }) => lanes[0]?.held === 0);
    const paper = await numbersOnPaper(printer);
    expect(paper).toEqual([...before, ...EVERY_NUMBER]);
    expect(await scanLastOf(lab, paper)).toBe('ok');
    await lab.until('the run to finish', ({ state }) => state === 'finished');
    expect(lab.run().tally).toMatchObject({ confirmed: ORDERS });
    expect(countLabels(printer)).toBe(before.length + ORDERS);
    expect(lab.bugs).toEqual([]);
  });
});
