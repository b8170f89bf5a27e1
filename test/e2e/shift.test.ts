import { userInfo } from 'node:os';
import { expect, test } from 'vitest';
import { needBenchPackages, openBenchLab } from '../support/app/bench-lab.ts';
import { expectedShift } from '../support/shift/expected-shift.ts';
import { readPapers } from '../support/shift/read-papers.ts';
import { createPrintCommand } from '../support/shift/print-command.ts';
import { planShift } from '../support/shift/shift-plan.ts';
import { workShift } from '../support/shift/work-shift.ts';
import { startPractice } from '../support/station/practice.ts';
import { expectSoldOnce } from '../support/station/sold-numbers.ts';
import { tempFolder } from '../support/station/temp-folder.ts';

const ORDERS = 500;
const SEED = 20_261_122;

test(`a shift of ${ORDERS} orders with trouble mixed in comes to exactly what its script says`, async (context) => {
  await needBenchPackages(context);
  const plan = planShift(SEED, ORDERS);
  const expected = expectedShift(plan, userInfo().username);
  const gateway = await startPractice({ douyin: { orders: plan.platform } });
  const dataDir = tempFolder();
  const lab = await openBenchLab(dataDir);
  context.onTestFinished(lab.close);
  const printCommand = await createPrintCommand(tempFolder());

  const { ledger, codes, seconds } = await workShift({ lab, gateway, printCommand }, plan);
  context.onTestFinished(ledger.close);
  const pace = `${(ORDERS / seconds).toFixed(2)} a second, as fast as the station answers`;
  await context.annotate(`${ORDERS} orders in ${seconds.toFixed(0)} s, ${pace}`);

  const sold = new Map(gateway.sales().map(({ orderId, trackNo }) => [`#${orderId}`, trackNo]));
  expect(codes).toEqual(expected.codes.map((code) => sold.get(code) ?? code));
  const papers = await readPapers(lab.printer, expected.papers);
  expect(ledger.tales(papers)).toEqual(expected.tales);
  expect(ledger.sittings()).toEqual(expected.sittings);
  expect(lab.printer.device.jobs.length).toBe(expected.papers);
  expectSoldOnce(gateway, dataDir, expected.sold);
  const told = expected.tales.filter(({ shipment }) => shipment === 'done');
  expect(
    gateway.douyin
      .shipments()
      .map(({ orderId, trackingNumber }) => ({ orderId, trackNo: trackingNumber }))
      .toSorted((one, other) => one.orderId.localeCompare(other.orderId)),
  ).toEqual(told.map(({ orderId }) => ({ orderId, trackNo: sold.get(`#${orderId}`) })));
}, 600_000);
