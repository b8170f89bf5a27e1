import { expect, test } from 'vitest';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import { describeFault } from '../../../shared/errors/describe.ts';
import type { PrintRule } from '../../../shared/print-routing.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { hostAt } from '../../support/station/host.ts';
import { errorOf, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const direct: BenchSettings = { ...DEFAULT_SETTINGS, backend: 'direct', printer: 'label-1' };
const rule: PrintRule = {
  carrier: 'shunfeng',
  shop: '',
  paper: null,
  backend: 'direct',
  printer: 'label-2',
  spare: 'label-2',
};

const save = async (handlers: Handlers, settings: BenchSettings): Promise<unknown> =>
  handlers['setup:save']({ settings, appSecret: null });
const stored = async (handlers: Handlers): Promise<BenchSettings> =>
  valueOf(await handlers['station:info'](null)).settings;

test('a setup that could not print is not stored, whoever sends it, and says why', async () => {
  const handlers = hostAt(tempFolder()).host.handlers();
  const possible = { ...direct, routes: [{ ...rule, spare: 'label-1' }] };
  expect(await save(handlers, possible)).toMatchObject({ ok: true });
  const impossible: readonly (readonly [string, Partial<BenchSettings>])[] = [
    ['printer', { printer: '' }],
    ['spare', { sparePrinter: 'label-1' }],
    ['rule_spare', { routes: [rule] }],
  ];
  for (const [flaw, change] of impossible) {
    const settings = { ...direct, ...change };
    const refused = await handlers['setup:save']({ settings, appSecret: null });
    expect(errorOf(refused)).toMatchObject({
      code: 'SETUP_PRINTING_IMPOSSIBLE',
      details: { flaw },
    });
  }
  expect(await stored(handlers)).toMatchObject(possible);
});

test('the row of the rule stands in the words', async () => {
  const handlers = hostAt(tempFolder()).host.handlers();
  const refused = await handlers['setup:save']({
    settings: {
      ...direct,
      routes: [
        { ...rule, spare: '' },
        { ...rule, shop: 's' },
      ],
    },
    appSecret: null,
  });
  expect(describeFault(errorOf(refused), 'en').text).toBe(
    'The spare of a rule is its own printer #2. Nothing was saved.',
  );
  expect(describeFault(errorOf(refused), 'zh-CN').text).toBe(
    '规则的备用打印机就是它的打印机 #2。没有保存。',
  );
});
