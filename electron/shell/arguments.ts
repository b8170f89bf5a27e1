import { join, resolve } from 'node:path';
import { app } from 'electron';

/** What the station was started with. */
export interface StartArguments {
  readonly practice: boolean;
  /** Practice mode begins with its gateway out of reach. */
  readonly offline: boolean;
  /** Where ledger, key and log are. */
  readonly dataDir: string;
  /** Where they are for practice, when a station on real numbers goes there. */
  readonly practiceDir: string;
}

const PRACTICE = 'Waybench Practice';

const usual = (name: string): string => join(app.getPath('appData'), name);

/** Reads `--practice`, `--offline` and `--data DIR`; practice has a folder of its own. */
export function readArguments(argv: readonly string[]): StartArguments {
  const practice = argv.includes('--practice');
  const place = argv.indexOf('--data');
  const given = place < 0 ? undefined : argv[place + 1];
  return {
    practice,
    offline: argv.includes('--offline'),
    dataDir: given === undefined ? usual(practice ? PRACTICE : 'Waybench') : resolve(given),
    practiceDir: given === undefined ? usual(PRACTICE) : join(resolve(given), 'practice'),
  };
}
