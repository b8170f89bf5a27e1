import { createRequire } from 'node:module';
import { join } from 'node:path';
import type log from 'electron-log/main';

/** Keeps a bug in the station's log. */
export type LogBug = (where: string, error: unknown) => void;

/**
 * The log beside the ledger. What writes it is loaded with the first bug.
 * @param profile where Electron keeps its own files
 */
export function createBugLog(profile: string): LogBug {
  let opened: typeof log | null = null;
  const open = (): typeof log => {
    const load: (name: string) => typeof log = createRequire(import.meta.url);
    const electronLog = load('electron-log/main');
    electronLog.transports.file.resolvePathFn = () => join(profile, '..', 'station.log');
    return electronLog;
  };
  return (where, error) => {
    opened ??= open();
    opened.error(where, error);
  };
}
