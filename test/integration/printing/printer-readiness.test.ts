import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createCupsSpooler } from '../../../electron/printing/cups.ts';
import { ensureDebianPackages } from '../../support/debian.ts';
import { LABEL_PRINTER_PACKAGES, startLabelPrinter } from '../../support/printer/label-printer.ts';
import { onScheduler, startSecondPrinter } from '../../support/printer/second-printer.ts';

const packages = await ensureDebianPackages(LABEL_PRINTER_PACKAGES);

beforeEach((context) => {
  if (!packages.ok) context.skip(packages.reason);
});

test('the spooler tells which printers take labels', { timeout: 60_000 }, async () => {
  const printer = await startLabelPrinter();
  onTestFinished(() => printer.stop());
  const other = await startSecondPrinter(printer);
  onTestFinished(() => other.stop());
  const spooler = createCupsSpooler({ ...process.env, ...printer.env });
  const { printerName } = printer;
  const rest = { [other.printerName]: 'ready', NO_SUCH_QUEUE: 'missing' };
  const said = async (): Promise<unknown> => {
    const answer = await spooler.readiness([printerName, ...Object.keys(rest)]);
    return answer === null ? null : Object.fromEntries(answer);
  };
  expect(await said()).toEqual({ [printerName]: 'ready', ...rest });
  await onScheduler(printer, 'cupsdisable', printerName);
  expect(await said()).toEqual({ [printerName]: 'stopped', ...rest });
  await onScheduler(printer, 'cupsenable', printerName);
  await onScheduler(printer, 'cupsreject', printerName);
  expect(await said()).toEqual({ [printerName]: 'rejecting', ...rest });
  await onScheduler(printer, 'lpadmin', '-x', printerName);
  expect(await said()).toEqual({ [printerName]: 'missing', ...rest });
  await printer.cups.kill();
  expect(await said()).toBeNull();
});
