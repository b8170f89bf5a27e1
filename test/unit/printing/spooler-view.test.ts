import { describe, expect, test } from 'vitest';
import { spoolerViews } from '../../../electron/printing/spooler-view.ts';

const JOB = 'label-1-7';
const jobLine = (alerts: string): string =>
  `${JOB}               root              2048   Sat Nov 21 22:24:08 2026\n\tStatus: x\n\tAlerts: ${alerts}\n\tqueued for label-1\n`;
const IDLE = 'printer label-1 is idle.  enabled since Sat Nov 21 22:24:08 2026\n\tAlerts: none\n';

const openView = (alerts: string, printers = IDLE): string | undefined =>
  spoolerViews([JOB], { open: jobLine(alerts), ended: '', printers }).get(JOB);
const endedView = (alerts: string): string | undefined =>
  spoolerViews([JOB], { open: '', ended: jobLine(alerts), printers: IDLE }).get(JOB);
const printer = (state: string, alerts: string): string =>
  `printer other disabled since x -\n\tAlerts: media-empty-error\nprinter label-1 ${state}\n\tPaused\n\tAlerts: ${alerts}\n`;

describe("the spooler's view of a label", () => {
  test.each([
    ['none', 'waiting'],
    ['job-printing', 'printing'],
    ['job-hold-until-specified', 'held'],
    ['job-held-on-create', 'held'],
    ['printer-stopped', 'stopped'],
  ])('in the line with %s is %s', (alerts, view) => {
    expect(openView(alerts)).toBe(view);
  });

  test.each([
    ['disabled since Sat Nov 21 -', 'paused', 'stopped'],
    ['disabled since Sat Nov 21 -', 'media-empty-error, paused', 'paper_out'],
    ['now printing label-1-7.  enabled since x', 'media-needed', 'paper_out'],
    ['now printing label-1-7.  enabled since x', 'cover-open-report', 'trouble'],
    ['now printing label-1-7.  enabled since x', 'offline-report', 'trouble'],
    ['now printing label-1-7.  enabled since x', 'cups-waiting-for-job-completed', 'printing'],
  ])('at a printer that is %s with %s', (state, alerts, view) => {
    expect(openView('job-printing', printer(state, alerts))).toBe(view);
  });

  test.each([
    ['job-completed-successfully', 'finished'],
    ['job-completed-with-warnings', 'finished'],
    ['job-canceled-by-user', 'cancelled'],
    ['aborted-by-system', 'cancelled'],
    ['processing-to-stop-point', 'gone'],
    ['none', 'gone'],
  ])('after its end with %s is %s', (alerts, view) => {
    expect(endedView(alerts)).toBe(view);
  });

  test('is gone where no list has the job, and keeps jobs apart', () => {
    const other = jobLine('job-printing').replace(JOB, 'label-1-70');
    const lists = { open: other + jobLine('none'), ended: '', printers: IDLE };
    const views = spoolerViews([JOB, 'label-1-70', 'label-2-1'], lists);
    expect([...views]).toEqual([
      [JOB, 'waiting'],
      ['label-1-70', 'printing'],
      ['label-2-1', 'gone'],
    ]);
  });
});
