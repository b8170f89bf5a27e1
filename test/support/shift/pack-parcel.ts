import type { Page } from 'playwright-core';
import { commandCode } from '../../../shared/scan-code.ts';
import { shownTrackNo, waitForCard } from '../app/bench.ts';
import type { LabelPrinter } from '../printer/label-printer.ts';
import { onScheduler } from '../printer/second-printer.ts';
import type { BenchHands } from './bench-hands.ts';
import type { PrintCommand } from './print-command.ts';
import type { Incident } from './shift-step.ts';

/** The bench that parcels are packed at. */
export interface PackingPlace {
  readonly page: Page;
  readonly hands: BenchHands;
  readonly printer: LabelPrinter;
  readonly printCommand: PrintCommand;
}

/** One parcel: its order is scanned, the label comes, and the number on it is scanned. */
export async function packParcel(
  place: PackingPlace,
  orderId: string,
  incident: Incident,
): Promise<void> {
  const { page, hands, printer, printCommand } = place;
  const printed = (): Promise<void> => waitForCard(page, { orderId, printState: 'spooled' });
  const confirmed = (): Promise<void> => waitForCard(page, { orderId, printState: 'confirmed' });
  const scanLabel = async (): Promise<void> => {
    await hands.scan(await shownTrackNo(page));
    await confirmed();
  };
  const inDoubt = async (): Promise<void> => {
    await waitForCard(page, { orderId, printState: 'doubtful' });
    await hands.see('stopped-lane', `[data-order-id="${orderId}"]`);
    printCommand.behave('good');
  };
  const printNow = async (): Promise<void> => {
    await hands.see('print-now', ':enabled');
    await hands.press('F6');
    await printed();
  };

  switch (incident) {
    case 'none':
      await hands.scan(orderId);
      await printed();
      return scanLabel();
    case 'trigger_twice':
      await hands.scan(orderId, orderId);
      await printed();
      return scanLabel();
    case 'scanned_again':
      await hands.scan(orderId);
      await printed();
      await scanLabel();
      await hands.scan(orderId);
      await hands.headline('alreadyPrinted');
      await hands.scan(await shownTrackNo(page));
      return hands.headline('alreadyConfirmed');
    case 'confirmed_by_key':
      await hands.scan(orderId);
      await printed();
      await hands.see('confirm-paper', ':enabled');
      await hands.press('F8');
      return confirmed();
    case 'confirmed_by_command':
      await hands.scan(orderId);
      await printed();
      await hands.see('confirm-paper', ':enabled');
      await hands.scan(commandCode('paper_came_out'));
      return confirmed();
    case 'damaged':
      await hands.scan(orderId);
      await printed();
      await hands.see('reprint', ':enabled');
      await hands.press('F7');
      await hands.see('reprint-reason-damaged');
      await hands.press('1');
      await hands.headline('spooledCopy');
      return scanLabel();
    case 'not_imported':
      await hands.scan(orderId);
      return waitForCard(page, { orderId, printState: 'failed' });
    case 'refused':
      await hands.scan(orderId);
      return waitForCard(page, { orderId, numberState: 'refused' });
    case 'paper_lost':
      printCommand.behave('paper_lost');
      await hands.scan(orderId);
      await inDoubt();
      await hands.press('F9');
      await waitForCard(page, { orderId, printState: 'failed' });
      await printNow();
      return scanLabel();
    case 'word_lost':
      printCommand.behave('word_lost');
      await hands.scan(orderId);
      await inDoubt();
      await hands.press('F8');
      return confirmed();
    case 'doubt_left':
      printCommand.behave('word_lost');
      await hands.scan(orderId);
      await inDoubt();
      await hands.press('F10');
      await page.getByTestId('stopped-lane').waitFor({ state: 'detached' });
      return scanLabel();
    case 'printer_refuses':
      await onScheduler(printer, 'cupsreject', printer.printerName);
      await hands.scan(orderId);
      await waitForCard(page, { orderId, printState: 'failed' });
      await onScheduler(printer, 'cupsaccept', printer.printerName);
      await printNow();
      return scanLabel();
  }
}
