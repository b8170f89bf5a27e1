import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Electron keeps its own files: beside the ledger, or for this run only where nothing can be written there. */
export function profileFolder(dataDir: string): string {
  const profile = join(dataDir, 'profile');
  try {
    mkdirSync(profile, { recursive: true });
    accessSync(profile, constants.W_OK);
    return profile;
  } catch {
    return join(mkdtempSync(join(tmpdir(), 'waybench-')), 'profile');
  }
}
