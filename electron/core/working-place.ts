import { mkdirSync } from 'node:fs';
import type { BenchSettings } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { WritableDb } from '../ledger/db.ts';
import { inTransaction } from '../ledger/db.ts';
import type { LedgerKind } from '../ledger/open.ts';
import { readBenchSettings, writeBenchSettings } from '../ledger/settings.ts';
import type { Training } from '../practice/training.ts';
import { practiceSettings } from '../practice/training.ts';

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
   * @param from the settings of the station that is left
   * @param secret its app secret, where nothing but its memory keeps it
   * @param reopen puts a station on the current place in place of the one before
   */
  readonly go: (
    practice: boolean,
    from: BenchSettings,
    secret: string | null,
    reopen: () => Promise<void>,
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
  let carried: ((to: BenchSettings) => BenchSettings) | null = null;
  return {
    current: () => current,
    canLeave: () => current !== deps.first,
    heldSecret: () => (current.training === null ? held : null),
    go: async (practice, from, secret, reopen) => {
      const { training } = current;
      if (practice === (training !== null) || (!practice && current === deps.first)) return;
      if (practice) {
        mkdirSync(deps.practiceDir, { recursive: true });
        const started = await deps.startTraining();
        current = { kind: 'practice', dataDir: deps.practiceDir, training: started };
        carried = () => practiceSettingsLike(from);
        held = secret;
      } else {
        current = deps.first;
        carried = (to) => settingsAfterPractice(from, to);
      }
      await reopen();
      await training?.close();
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

/** Practice at this bench: its printer, scanner and guide, but an invented account and sender. */
export const practiceSettingsLike = (bench: BenchSettings): BenchSettings => {
  const { appid, shop, carrier, sender } = practiceSettings(DEFAULT_SETTINGS);
  const { gatewayUrl, platformUrls } = DEFAULT_SETTINGS;
  return { ...bench, appid, shop, carrier, sender, gatewayUrl, platformUrls };
};

/** What practice learnt for the bench: how far the guide is, the scanner, the language. */
export const settingsAfterPractice = (
  { guide, scanner, language }: BenchSettings,
  bench: BenchSettings,
): BenchSettings => ({ ...bench, guide, scanner, language });
