import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { setUpAt, WITH_SECRET } from '../app/batch.ts';
import type { BenchLab } from '../app/bench-lab.ts';
import { importOrders } from '../app/import-file.ts';
import type { StationApp } from '../app/station-app.ts';
import type { TrailRecord } from '../app/trail-record.ts';
import { recordTrail } from '../app/trail-record.ts';
import { orderEntry, orderFile } from '../station/orders.ts';
import { valueOf } from '../station/result.ts';
import type { BenchHands } from './bench-hands.ts';
import { benchHands } from './bench-hands.ts';
import type { PackingPlace } from './pack-parcel.ts';
import type { PrintCommand } from './print-command.ts';
import { OPERATORS } from './shift-plan.ts';
import type { ShiftPlan } from './shift-step.ts';

/** The world around the station during a shift. */
export interface ShiftWorld {
  readonly lab: BenchLab;
  readonly gateway: PracticeGateway;
  readonly printCommand: PrintCommand;
}

/** The bench on the screen of a station that was just started. */
export interface OpenBench extends PackingPlace {
  readonly app: StationApp;
  readonly hands: BenchHands;
  readonly trail: TrailRecord;
}

export async function openBench({ lab, printCommand }: ShiftWorld): Promise<OpenBench> {
  const app = await lab.startStation([], { ...WITH_SECRET, PATH: printCommand.path });
  const { page } = app;
  await page.keyboard.press('F1');
  await page.getByTestId('scan-line').waitFor();
  const trail = await recordTrail(page);
  const hands = benchHands(page, lab.display);
  return { app, page, hands, trail, printer: lab.printer, printCommand };
}

/**
 * An account, a printer and three packers.
 *
 * @returns the badges by name
 */
export async function setUpBench(
  { lab, gateway }: ShiftWorld,
  app: StationApp,
): Promise<ReadonlyMap<string, string>> {
  const { printerName: printer } = lab.printer;
  await setUpAt(app, gateway, { backend: 'direct', printer, carrier: 'zhongtong' });
  for (const name of OPERATORS) {
    const change = { kind: 'add', name, role: 'packer' } as const;
    valueOf(await app.ask('keepOperator', { change, leadPin: null }));
  }
  const { operators } = valueOf(await app.ask('operators', null));
  return new Map(operators.map(({ name, badge }) => [name, badge]));
}

export const bringOrders = (app: StationApp, { imported }: ShiftPlan): Promise<void> =>
  importOrders(app, {
    fileName: 'shift.json',
    text: orderFile(
      imported.map((orderId) => orderEntry(orderId)),
      { user_id: null },
    ),
  });
