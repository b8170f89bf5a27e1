import { mkdirSync } from 'node:fs';
import type { BenchSettings } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { WritableDb } from '../ledger/db.ts';
import { inTransaction } from '../ledger/db.ts';
import type { LedgerKind } from '../ledger/open.ts';
import { readBenchSettings, writeBenchSettings } from '../ledger/settings.ts';
import type { Training } from '../practice/training.ts';
import { practiceSettings } from '../practice/practice-settings.ts';

/** What a station works on: real numbers, or the practice ledger with the gateway inside. */
export interface WorkingPlace {
  readonly kind: LedgerKind;
  readonly dataDir: string;
  /** Not null in practice. */
  readonly training: Training | null;
}

interface WorkingPlaceDeps {
  /** Where the station was started. */
  readonly first: WorkingPlace;
  /** Where practice is when the station was started on real numbers. */
  readonly practiceDir: string;
  readonly startTraining: () => Promise<Training>;
}

/** Goes from real numbers to practice and back, within one window. */
export interface WorkingPlaces {
  readonly current: () => WorkingPlace;
  /** The station began on real numbers: practice is a visit that ends. */
  readonly canLeave: () => boolean;
  /**
   * One change after the other.
   *
   * @param from the settings of the station that is left; null where its ledger is only looked at
   * @param secret its app secret, where nothing but its memory keeps it
   * @param reopen ends the station, calls `moved`, and puts one on the current place
   */
  readonly go: (
    practice: boolean,
    from: BenchSettings | null,
    secret: string | null,
    reopen: (moved: () => void) => Promise<void>,
  ) => Promise<void>;
  /** The app secret of real numbers that has to outlive a visit to practice; null in practice. */
  readonly heldSecret: () => string | null;
  /** Takes along what both places share, when the ledger of the current one was opened. */
  readonly settle: (db: WritableDb) => void;
  readonly close: () => Promise<void>;
}

export function createWorkingPlaces(deps: WorkingPlaceDeps): WorkingPlaces {
  let current = deps.first;
  let held: string | null = null;
  let carried: Carry | null = null;
  let changing: Promise<unknown> = Promise.resolve();

  const change: WorkingPlaces['go'] = async (practice, from, secret, reopen) => {
    const { training } = current;
    if (practice === (training !== null) || (!practice && current === deps.first)) return;
    const next = practice ? await practicePlace(deps) : deps.first;
    try {
      await reopen(() => {
        current = next;
        if (practice) held = secret;
        carried = from === null ? null : practice ? like(from) : after(from);
      });
    } finally {
      // The gateway of the place that nobody works at.
      await (current === next ? training : next.training)?.close();
    }
  };

  return {
    current: () => current,
    canLeave: () => current !== deps.first,
    heldSecret: () => (current.training === null ? held : null),
    go: (...wish) => {
      const gone = changing.then(() => change(...wish));
      changing = gone.catch(() => undefined);
      return gone;
    },
    settle: (db) => {
      const take = carried;
      carried = null;
      if (take !== null) {
        inTransaction(db, () => writeBenchSettings(db, take(readBenchSettings(db))));
      }
    },
    close: async () => {
      await current.training?.close();
    },
  };
}

async function practicePlace(deps: WorkingPlaceDeps): Promise<WorkingPlace> {
  mkdirSync(deps.practiceDir, { recursive: true });
  return { kind: 'practice', dataDir: deps.practiceDir, training: await deps.startTraining() };
}

type Carry = (to: BenchSettings) => BenchSettings;

const like =
  (from: BenchSettings): Carry =>
  () =>
    practiceSettingsLike(from);

const after =
  (from: BenchSettings): Carry =>
  (to) =>
    settingsAfterPractice(from, to);

/**
 * Practice at this bench: its printer, scanner and guide, but an invented account and sender. A
 * platform's print program draws no mark of practice and knows no invented receiver: the dialog
 * stands in for it.
 */
export const practiceSettingsLike = (bench: BenchSettings): BenchSettings => {
  const { appid, shop, carrier, sender } = practiceSettings(DEFAULT_SETTINGS);
  const { gatewayUrl, platformUrls } = DEFAULT_SETTINGS;
  const backend = bench.backend === 'component' ? 'dialog' : bench.backend;
  const routes = bench.routes.filter((rule) => rule.backend !== 'component');
  const account = { appid, shop, carrier, sender, gatewayUrl, platformUrls };
  return { ...bench, ...account, backend, routes };
};

/** What practice learnt for the bench: how far the guide is, the scanner, the language. */
export const settingsAfterPractice = (
  { guide, scanner, language }: BenchSettings,
  bench: BenchSettings,
): BenchSettings => ({ ...bench, guide, scanner, language });
