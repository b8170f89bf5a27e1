import { describe, expect, test } from 'vitest';
import { sampleOrderFiles } from '../../../electron/practice/sample-orders.ts';
import { profileText } from '../../../shared/bench-profile.ts';
import { afterStep, NEW_GUIDE } from '../../../shared/guide.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { pollUntil } from '../../support/poll.ts';
import { hostAt } from '../../support/station/host.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';
import { csvText, inGb18030, tableRow } from '../../support/station/tables.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const GUIDE = afterStep(NEW_GUIDE, 'account', 'done');

describe('how far the guide is', () => {
  test('is kept, and neither the setup nor a profile changes it', async () => {
    const { host } = hostAt(tempFolder());
    const ask = host.handlers();
    const kept = valueOf(await ask['guide:keep'](GUIDE));
    expect(kept.settings.guide).toEqual(GUIDE);
    const settings = { ...DEFAULT_SETTINGS, shop: 'shop-a', guide: { ...NEW_GUIDE, over: true } };
    const saved = valueOf(await ask['setup:save']({ settings, appSecret: null }));
    expect(saved.settings).toMatchObject({ shop: 'shop-a', guide: GUIDE });
    const text = profileText({ ...settings, shop: 'shop-b' });
    const taken = valueOf(await ask['profile:take']({ text }));
    expect(taken.settings).toMatchObject({ shop: 'shop-b', guide: GUIDE });
  });
});

describe('practice', () => {
  test('is not begun while orders are being imported', async () => {
    const { host } = hostAt(tempFolder());
    const ask = host.handlers();
    const rows = Array.from({ length: 3_000 }, (_, place) => tableRow(orderIdOf(1_000 + place)));
    const bytes = new Uint8Array(inGb18030(csvText(rows)));
    const opened = valueOf(await ask['import:open']({ fileName: 'day.csv', bytes }));
    if (opened.phase !== 'preview') throw new Error(opened.phase);
    const taking = ask['import:take']({ importId: opened.importId });
    await pollUntil(
      async () => (valueOf(await ask['import:state'](null)).phase === 'taking' ? true : undefined),
      { deadlineMs: 10_000, what: 'the import to begin' },
    );
    expect(codeOf(await ask['practice:go'](true))).toBe('STATION_BUSY');
    valueOf(await taking);
    expect(valueOf(await ask['practice:go'](true))).toBeNull();
  });
});

describe('the order of the guide', () => {
  test('is one without a number, as a code to scan; none where all have one', async () => {
    const { host } = hostAt(tempFolder());
    const ask = host.handlers();
    expect(valueOf(await ask['guide:order'](null))).toBeNull();
    const [file] = sampleOrderFiles();
    if (file === undefined) throw new Error('No sample file');
    const bytes = new TextEncoder().encode(file.text);
    const opened = valueOf(await ask['import:open']({ fileName: file.fileName, bytes }));
    if (opened.phase !== 'preview') throw new Error(opened.phase);
    valueOf(await ask['import:take']({ importId: opened.importId }));
    expect(valueOf(await ask['guide:order'](null))?.text).toMatch(/^49\d{17}$/);
  });
});
