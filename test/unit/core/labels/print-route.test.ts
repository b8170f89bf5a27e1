import { describe, expect, test } from 'vitest';
import {
  paperFault,
  printRoute,
  profileFor,
} from '../../../../electron/core/labels/print-route.ts';
import { PAPER_100_180, PAPER_76_130 } from '../../../../shared/label/paper.ts';
import { profileOf } from '../../../../shared/label/profile.ts';
import type { PrintRule } from '../../../../shared/print-routing.ts';
import type { BenchSettings } from '../../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';

const settings: BenchSettings = {
  ...DEFAULT_SETTINGS,
  printer: 'label-1',
  labelFolder: '/labels',
  component: { ...DEFAULT_SETTINGS.component, printer: 'KM-202' },
};
const PARCEL = { carrier: 'shunfeng', shop: 'shop-1' };
const ANY: PrintRule = {
  carrier: '',
  shop: '',
  paper: null,
  backend: 'direct',
  printer: 'label-2',
  spare: '',
};
const routed = (...routes: readonly PrintRule[]): BenchSettings => ({
  ...settings,
  backend: 'direct',
  routes: [...routes],
});

/** Where a rule of the label's carrier sends it. */
const to = (rule: Partial<PrintRule>): unknown =>
  printRoute(routed({ ...ANY, carrier: 'shunfeng', printer: '', ...rule }), PARCEL);
const at = (printer: string): { backend: 'direct'; printer: string } => ({
  backend: 'direct',
  printer,
});

describe('the way of a label', () => {
  test.each([
    ['dialog', null],
    ['direct', 'label-1'],
    ['file', '/labels'],
    ['component', 'KM-202'],
  ] as const)('%s leads to %s', (backend, printer) => {
    expect(printRoute({ ...settings, backend }, PARCEL)).toEqual({ backend, printer, spare: null });
  });

  test.each(['direct', 'file', 'component'] as const)('%s leads nowhere unchosen', (backend) => {
    expect(printRoute({ ...DEFAULT_SETTINGS, backend }, PARCEL).printer).toBeNull();
  });
});

describe('a rule', () => {
  test.each<[string, Partial<PrintRule>, string]>([
    ['of its carrier', { carrier: 'shunfeng' }, 'label-2'],
    ['of another carrier', { carrier: 'yunda' }, 'label-1'],
    ['of its shop', { shop: 'shop-1' }, 'label-2'],
    ['of another shop', { shop: 'shop-2' }, 'label-1'],
    ['of both', { carrier: 'shunfeng', shop: 'shop-1' }, 'label-2'],
    ['of its carrier in another shop', { carrier: 'shunfeng', shop: 'shop-2' }, 'label-1'],
    ['of a paper that its carrier does not want', { paper: PAPER_100_180 }, 'label-1'],
  ])('%s', (_, rule, printer) => {
    expect(printRoute(routed({ ...ANY, ...rule }), PARCEL).printer).toBe(printer);
  });

  test('of the paper that the carrier wants', () => {
    const papers = { carrierPapers: [{ carrier: 'shunfeng', paper: PAPER_100_180 }] };
    const wanting = { ...routed({ ...ANY, paper: PAPER_100_180 }), ...papers };
    expect(printRoute(wanting, PARCEL).printer).toBe('label-2');
    expect(printRoute(wanting, { ...PARCEL, carrier: 'yunda' }).printer).toBe('label-1');
  });

  test('counts before those below it', () => {
    const first = { ...ANY, carrier: 'shunfeng', printer: 'label-3' };
    const second = { ...ANY, shop: 'shop-1' };
    expect(printRoute(routed(first, second), PARCEL).printer).toBe('label-3');
    expect(printRoute(routed(second, first), PARCEL).printer).toBe('label-2');
  });

  test('changes the way, and names no printer where the setup has it', () => {
    expect(to({ backend: 'dialog' })).toEqual({ backend: 'dialog', printer: null, spare: null });
    expect(to({ backend: 'file' })).toMatchObject({ backend: 'file', printer: '/labels' });
    expect(to({ backend: 'component' })).toMatchObject({ printer: 'KM-202' });
    expect(to({ backend: 'component', printer: 'KM-300' })).toMatchObject({ printer: 'KM-300' });
    expect(to({ backend: 'direct' })).toMatchObject({ printer: 'label-1' });
  });
});

describe('the spare', () => {
  const sparing = { ...routed(), sparePrinter: 'label-9' };

  test("is the setup's for the usual printer, and a rule's own for its printer", () => {
    expect(printRoute(sparing, PARCEL).spare).toBe('label-9');
    const ruled = { ...sparing, routes: [{ ...ANY, shop: 'shop-1', spare: 'label-8' }] };
    expect(printRoute(ruled, PARCEL)).toMatchObject({ printer: 'label-2', spare: 'label-8' });
    const alone = { ...sparing, routes: [{ ...ANY, shop: 'shop-1' }] };
    expect(printRoute(alone, PARCEL).spare).toBeNull();
  });

  test('is only for direct printing', () => {
    expect(printRoute({ ...sparing, backend: 'dialog' }, PARCEL).spare).toBeNull();
  });

  test('is none where it has another paper than the carrier wants', () => {
    const papers = [{ carrier: 'shunfeng', paper: PAPER_100_180 }];
    const wanting = { ...sparing, carrierPapers: papers };
    expect(printRoute(wanting, PARCEL).spare).toBeNull();
    const profiles = [{ ...profileOf([], 'label-9'), paper: PAPER_100_180 }];
    expect(printRoute({ ...wanting, profiles }, PARCEL).spare).toBe('label-9');
  });
});

describe('the paper that a carrier wants', () => {
  const wanting: BenchSettings = {
    ...settings,
    carrierPapers: [{ carrier: 'shunfeng', paper: PAPER_100_180 }],
    profiles: [{ ...profileOf([], 'label-2'), paper: PAPER_100_180 }],
  };

  test('keeps its labels off printers with another one, by name', () => {
    expect(paperFault(wanting, 'shunfeng', at('label-1'))).toMatchObject({
      code: 'PRINT_PAPER_WANTED',
      details: { carrier: 'shunfeng', wanted: '100 × 180', printer: 'label-1', paper: '76 × 130' },
    });
    expect(paperFault(wanting, 'shunfeng', at('label-2'))).toBeNull();
  });

  test('is nothing to other carriers, nor where the program knows its papers', () => {
    expect(paperFault(wanting, 'yunda', at('label-1'))).toBeNull();
    expect(paperFault(wanting, 'shunfeng', { backend: 'component', printer: 'x' })).toBeNull();
  });

  test('is looked for in the profile that the label is drawn by', () => {
    expect(profileFor(wanting, at('label-2')).paper).toEqual(PAPER_100_180);
    const dialog = { backend: 'dialog', printer: null } as const;
    expect(profileFor({ ...wanting, printer: 'label-2' }, dialog).paper).toEqual(PAPER_100_180);
    expect(profileFor(wanting, dialog).paper).toEqual(PAPER_76_130);
    expect(paperFault(wanting, 'shunfeng', dialog)).not.toBeNull();
  });
});
