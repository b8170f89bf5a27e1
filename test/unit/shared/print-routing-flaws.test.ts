import { describe, expect, test } from 'vitest';
import { PAPER_100_180 } from '../../../shared/label/paper.ts';
import type { PrintRule } from '../../../shared/print-routing.ts';
import { routingFlaws } from '../../../shared/print-routing-flaws.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';

const RULE: PrintRule = {
  carrier: 'shunfeng',
  shop: '',
  paper: null,
  backend: 'direct',
  printer: 'label-2',
  spare: 'label-3',
};
const direct = { ...DEFAULT_SETTINGS, backend: 'direct' as const, printer: 'label-1' };
const withRules = (...routes: readonly PrintRule[]): unknown =>
  routingFlaws({ ...direct, routes: [...routes] });

describe('ways and printers', () => {
  test('have no flaw at first, nor where all is chosen', () => {
    expect(routingFlaws(DEFAULT_SETTINGS)).toEqual([]);
    expect(withRules(RULE, { ...RULE, shop: 's' }, { ...RULE, paper: PAPER_100_180 })).toEqual([]);
  });

  test('need a printer and another one as its spare, for direct printing only', () => {
    expect(routingFlaws({ ...direct, printer: '' })).toEqual([{ kind: 'printer' }]);
    const twice = { ...direct, sparePrinter: 'label-1' };
    expect(routingFlaws(twice)).toEqual([{ kind: 'spare' }]);
    expect(routingFlaws({ ...twice, backend: 'dialog' })).toEqual([]);
  });

  test.each<[string, Partial<PrintRule>]>([
    ['rule_without_condition', { carrier: '' }],
    ['rule_spare', { shop: 's', spare: 'label-2' }],
    ['rule_spare', { shop: 's', printer: '', spare: 'label-1' }],
    ['rule_repeated', {}],
  ])('in a rule: %s', (kind, change) => {
    expect(withRules(RULE, { ...RULE, ...change })).toEqual([{ kind, place: 1 }]);
  });

  test('in a rule without any printer', () => {
    const routes = [{ ...RULE, printer: '', spare: '' }];
    expect(routingFlaws({ ...DEFAULT_SETTINGS, routes })).toEqual([
      { kind: 'rule_without_printer', place: 0 },
    ]);
    const dialog = [{ ...RULE, backend: 'dialog' as const, printer: '' }];
    expect(routingFlaws({ ...DEFAULT_SETTINGS, routes: dialog })).toEqual([]);
  });

  test('in the papers of carriers', () => {
    const paper = PAPER_100_180;
    const carrierPapers = ['sf', '', 'sf'].map((carrier) => ({ carrier, paper }));
    expect(routingFlaws({ ...direct, carrierPapers })).toEqual([
      { kind: 'paper_without_carrier', place: 1 },
      { kind: 'paper_repeated', place: 2 },
    ]);
  });
});
