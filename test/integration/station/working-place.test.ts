import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LedgerAccess } from '../../../electron/core/ledger-access.ts';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import type { WorkingPlaces } from '../../../electron/core/working-place.ts';
import { createWorkingPlaces } from '../../../electron/core/working-place.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { readBenchSettings, writeBenchSettings } from '../../../electron/ledger/settings.ts';
import { startTraining } from '../../../electron/practice/training.ts';
import { afterStep, NEW_GUIDE } from '../../../shared/guide.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

interface Visit {
  readonly places: WorkingPlaces;
  readonly ledger: () => LedgerAccess;
  /** Where the station was when a gateway for practice was started. */
  readonly started: readonly string[];
  readonly go: (practice: boolean, secret?: string | null) => Promise<void>;
}

/** Working places with the ledger of the current one open, as a station has it. */
function visitAt(live: BenchSettings): Visit {
  const folder = tempFolder();
  const places = createWorkingPlaces({
    first: { kind: 'live', dataDir: folder, training: null },
    practiceDir: join(folder, 'practice'),
    startTraining: () => {
      started.push(places.current().kind);
      return startTraining('online');
    },
  });
  const started: string[] = [];
  const open = (): LedgerAccess => {
    const { dataDir, kind } = places.current();
    return valueOf(accessLedger(dataDir, kind, NO_SYSTEM_PROTECTION, Date.now));
  };
  let ledger = open();
  writeBenchSettings(ledger.db, live);
  onTestFinished(async () => {
    ledger.close();
    await places.close();
  });
  return {
    places,
    started,
    ledger: () => ledger,
    go: (practice, secret = null) =>
      places.go(practice, readBenchSettings(ledger.db), secret, async (moved) => {
        ledger.close();
        moved();
        ledger = open();
        places.settle(ledger.db);
      }),
  };
}

const LIVE: BenchSettings = {
  ...DEFAULT_SETTINGS,
  language: 'en',
  gatewayUrl: 'https://gateway.example',
  appid: 'app-0001',
  shop: 'shop-0001',
  sender: { ...DEFAULT_SETTINGS.sender, name: '测试仓' },
  backend: 'direct',
  printer: 'Label-1',
};

describe('a visit to practice', () => {
  test('takes the printer and language along, and leaves account and sender behind', async () => {
    const { places, ledger, go } = visitAt(LIVE);
    await go(true);
    expect(places.current()).toMatchObject({ kind: 'practice', training: expect.anything() });
    expect(places.canLeave()).toBe(true);
    const settings = readBenchSettings(ledger().db);
    expect(settings).toMatchObject({ language: 'en', backend: 'direct', printer: 'Label-1' });
    expect(JSON.stringify(settings)).not.toMatch(/gateway\.example|app-0001|shop-0001|测试仓/);
  });

  test('prints no label that lacks the mark of practice', async () => {
    const rule = { carrier: '', shop: '', paper: null, printer: 'P', spare: '' };
    const routes = [
      { ...rule, backend: 'component' as const },
      { ...rule, backend: 'direct' as const },
    ];
    const { ledger, go } = visitAt({ ...LIVE, backend: 'component', routes });
    await go(true);
    const settings = readBenchSettings(ledger().db);
    expect(settings.backend).toBe('dialog');
    expect(settings.routes.map(({ backend }) => backend)).toEqual(['direct']);
  });

  test('brings back the guide, and nothing else of practice', async () => {
    const { places, ledger, go } = visitAt(LIVE);
    await go(true);
    const guide = afterStep(NEW_GUIDE, 'practice', 'done');
    writeBenchSettings(ledger().db, { ...readBenchSettings(ledger().db), guide, printer: 'other' });
    await go(false);
    expect(places.current()).toMatchObject({ kind: 'live', training: null });
    expect(readBenchSettings(ledger().db)).toEqual({ ...LIVE, guide });
  });

  test('gives a secret that only memory keeps back to real numbers, and never to practice', async () => {
    const { places, go } = visitAt(LIVE);
    await go(true, 'only-in-memory');
    expect(places.heldSecret()).toBeNull();
    await go(false, 'of-practice');
    expect(places.heldSecret()).toBe('only-in-memory');
  });

  test('cannot be left where the station began in practice, nor begun twice', async () => {
    const { places, ledger, go } = visitAt(LIVE);
    await go(false);
    expect(places.current().kind).toBe('live');
    await go(true);
    const { file } = ledger();
    await go(true);
    expect(ledger().file).toBe(file);
  });

  test('moves only when the station before has ended: nothing is restored in its place', async () => {
    const { places } = visitAt(LIVE);
    const seen: string[] = [];
    await places.go(true, LIVE, null, async (moved) => {
      seen.push(places.current().dataDir);
      moved();
      seen.push(places.current().dataDir);
    });
    expect(seen[1]).toBe(join(seen[0] ?? '', 'practice'));
  });

  test('is one, however often somebody asks for it, and the last word counts', async () => {
    const { places, started, go } = visitAt(LIVE);
    await Promise.all([go(true), go(true)]);
    expect(started).toEqual(['live']);
    await Promise.all([go(false), go(true), go(false)]);
    expect(places.current().kind).toBe('live');
    expect(started).toEqual(['live', 'live']);
  });
});
