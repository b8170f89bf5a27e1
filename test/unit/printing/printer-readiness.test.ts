import { describe, expect, test } from 'vitest';
import { printerReadiness } from '../../../electron/printing/printer-readiness.ts';

const printerLine = (name: string, state: string, alerts: string): string =>
  `printer ${name} ${state}\n\tForm mounted:\n\tAlerts: ${alerts}\n`;
const IDLE = 'is idle.  enabled since Sat Nov 21 22:24:08 2026';
const OPEN = 'label-1 accepting requests since Sat Nov 21 22:24:08 2026\n';

describe('whether a printer takes labels', () => {
  test.each([
    [IDLE, 'none', OPEN, 'ready'],
    ['now printing label-1-7.  enabled since x', 'none', OPEN, 'ready'],
    [IDLE, 'media-low-warning', OPEN, 'ready'],
    ['disabled since Sat Nov 21 -', 'paused', OPEN, 'stopped'],
    ['disabled since Sat Nov 21 -', 'media-empty-error', OPEN, 'paper_out'],
    [IDLE, 'media-needed', OPEN, 'paper_out'],
    [IDLE, 'offline-report', OPEN, 'trouble'],
    [IDLE, 'cover-open-report', OPEN, 'trouble'],
    [IDLE, 'none', 'label-1 not accepting requests since x -\n\treason unknown\n', 'rejecting'],
  ])('%s, %s', (state, alerts, accepting, readiness) => {
    const printers = printerLine('label-1', state, alerts);
    expect(printerReadiness(['label-1'], { printers, accepting }).get('label-1')).toBe(readiness);
  });

  test('is told of each by its own name', () => {
    const printers =
      printerLine('label-1', IDLE, 'none') +
      printerLine('label-10', 'disabled since x -', 'paused');
    const accepting = `${OPEN}label-10 accepting requests since x\n`;
    expect([
      ...printerReadiness(['label-10', 'label-1', 'label'], { printers, accepting }),
    ]).toEqual([
      ['label-10', 'stopped'],
      ['label-1', 'ready'],
      ['label', 'missing'],
    ]);
  });
});
