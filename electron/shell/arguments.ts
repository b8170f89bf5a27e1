import { join, resolve } from 'node:path';
import { app } from 'electron';

/** What the station was started with. */
export interface StartArguments {
  readonly practice: boolean;
  /** Practice mode begins with its gateway out of reach. */
  readonly offline: boolean;
  /** Where ledger, key and log are. */
  readonly dataDir: string;
}

/** Reads `--practice`, `--offline` and `--data DIR`; practice has a folder of its own. */
export function readArguments(argv: readonly string[]): StartArguments {
  const practice = argv.includes('--practice');
  const place = argv.indexOf('--data');
  const given = place < 0 ? undefined : argv[place + 1];
  const usual = join(app.getPath('appData'), practice ? 'Waybench Practice' : 'Waybench');
  return {
    practice,
    offline: argv.includes('--offline'),
    dataDir: given === undefined ? usual : resolve(given),
  };
}
