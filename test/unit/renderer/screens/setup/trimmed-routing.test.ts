import { expect, test } from 'vitest';
import { requestOf, valuesOf } from '../../../../../renderer/screens/setup/setup-values.ts';
import type { PrintRule } from '../../../../../shared/print-routing.ts';
import { DEFAULT_SETTINGS } from '../../../../../shared/settings.ts';

const RULE: PrintRule = {
  carrier: ' shunfeng ',
  shop: 'shop-1 ',
  paper: null,
  backend: 'direct',
  printer: 'label-2',
  spare: 'label-3',
};

test.each<[PrintRule['backend'], string, string]>([
  ['direct', 'label-2', 'label-3'],
  ['component', 'label-2', ''],
  ['dialog', '', ''],
  ['file', '', ''],
])('a rule that prints by %s keeps only what that way needs', (backend, printer, spare) => {
  const values = valuesOf({ ...DEFAULT_SETTINGS, routes: [{ ...RULE, backend }] });
  expect(requestOf(values, 'en').settings.routes).toEqual([
    { carrier: 'shunfeng', shop: 'shop-1', paper: null, backend, printer, spare },
  ]);
});
