import { describe, expect, test } from 'vitest';
import { printRoute } from '../../../electron/core/print-route.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';

const settings = {
  ...DEFAULT_SETTINGS,
  printer: 'label-1',
  labelFolder: '/labels',
  component: { ...DEFAULT_SETTINGS.component, printer: 'KM-202' },
};

describe('the way of a label', () => {
  test.each([
    ['dialog', null],
    ['direct', 'label-1'],
    ['file', '/labels'],
    ['component', 'KM-202'],
  ] as const)('%s leads to %s', (backend, printer) => {
    expect(printRoute({ ...settings, backend })).toEqual({ backend, printer });
  });

  test.each(['direct', 'file', 'component'] as const)('%s leads nowhere unchosen', (backend) => {
    expect(printRoute({ ...DEFAULT_SETTINGS, backend }).printer).toBeNull();
  });
});
