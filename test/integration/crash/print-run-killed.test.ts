import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { settleLeftovers } from '../../../electron/core/issuing/recovery.ts';
import { printRunViewSchema } from '../../../shared/print-run.ts';
import { ensureDebianPackages } from '../../support/debian.ts';
import { pollUntil } from '../../support/poll.ts';
import type { LabelPrinter } from '../../support/printer/label-printer.ts';
import { LABEL_PRINTER_PACKAGES, startLabelPrinter } from '../../support/printer/label-printer.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import type { Ended } from '../../support/station/cli.ts';
import { startScript } from '../../support/station/cli.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { countLabels, numbersOnPaper } from '../../support/station/print-lab.ts';
import { issueOrders, trackNoOf } from '../../support/station/printing.ts';

const packages = await ensureDebianPackages(LABEL_PRINTER_PACKAGES);

const ORDERS = 100;
const LABELS_A_DOCUMENT = 20;
const KILLS = 12;
const SEED = 5;
/** Lives end while labels are put together, drawn, handed over and waited for. */
const LONGEST_LIFE_MS = 2_500;

/** Waits until the spooler has nothing in line, and the printer has all of it. */
const settled = async (printer: LabelPrinter): Promise<void> => {
  await pollUntil(
    async () =>
      (await printer.cups.jobs()).every(({ state }) => state === 'completed') || undefined,
    { deadlineMs: 60_000, what: 'the spooler to be done' },
  );
  await pollUntil(async () => printer.device.soFar().length === 0 || undefined, {
    deadlineMs: 10_000,
    what: 'the printer to be done',
  });
};

/** What the ledger says about paper, after a stop was settled. */
function statesOf(dataDir: string): ReadonlyMap<string, string> {
  const ledger = openTestLedger({ dataDir });
  settleLeftovers(ledger.shared);
  const rows = z
    .array(z.object({ track_no: z.string(), state: z.string() }))
    .parse(ledger.db.prepare('SELECT track_no, state FROM print_jobs ORDER BY rowid').all());
  ledger.close();
  return new Map(rows.map((row) => [row.track_no, row.state]));
}

test(`a station killed ${KILLS} times during a print run of ${ORDERS} brings each label out once (seed ${SEED})`, async (context) => {
  if (!packages.ok) context.skip(packages.reason);
  const printer = await startLabelPrinter();
  context.onTestFinished(() => printer.stop());
  const { dataDir, ...before } = openTestLedger();
  const places = Array.from({ length: ORDERS }, (_, place) => orderIdOf(place + 1));
  const keys = await issueOrders({ dataDir, ...before }, ...places);
  before.close();
  const random = seededRandom(SEED);
  let paper: readonly string[] = [];

  const live = async (lifeMs: number | null): Promise<Ended> => {
    const last = paper.at(-1);
    const args = [dataDir, printer.printerName, String(LABELS_A_DOCUMENT)];
    const station = startScript(
      'test/support/station/print-run-process.ts',
      [...args, ...(last === undefined ? [] : [last])],
      { ...printer.env, PATH: process.env['PATH'] ?? '' },
    );
    await station.firstLine;
    if (lifeMs === null) return station.ended;
    await Promise.race([pause(lifeMs), station.ended]);
    return station.signal('SIGKILL');
  };

  let kills = 0;
  let end: unknown = null;
  for (;;) {
    const { signal, lines, stderr } = await live(kills < KILLS ? random() * LONGEST_LIFE_MS : null);
    expect(stderr).toBe('');
    await settled(printer);
    paper = await numbersOnPaper(printer);
    const states = statesOf(dataDir);
    const sure = [...states].filter(([, state]) => state === 'spooled' || state === 'confirmed');
    expect(paper).toEqual([...new Set(paper)]);
    expect(paper).toEqual(expect.arrayContaining(sure.map(([trackNo]) => trackNo)));
    for (const trackNo of paper) {
      expect(['spooled', 'confirmed', 'doubtful']).toContain(states.get(trackNo));
    }
    if (signal === null) {
      end = lines.at(-1);
      break;
    }
    kills += 1;
  }
  expect(printRunViewSchema.parse(end).tally).toMatchObject({ left: 0, failed: 0 });
  expect(paper).toEqual(keys.map(trackNoOf));
  expect(countLabels(printer)).toBe(ORDERS);
}, 600_000);
