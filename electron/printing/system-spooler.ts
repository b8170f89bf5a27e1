import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Spooler } from './cups.ts';
import { cupsSpooler } from './cups.ts';
import { createPrintFolder } from './print-folder.ts';
import { LONGEST_RUN_MS, createPrintProgram } from './windows-program.ts';
import { POWERSHELL_LIMITS, createPowerShell } from './windows-shell.ts';
import { createWindowsSpooler } from './windows-spooler.ts';

interface SpoolerPlace {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** For labels on their way to the print program; whatever is in it is removed. */
  readonly folder: string;
}

/** The print system of this computer. */
export function createSystemSpooler({ platform, environment, folder }: SpoolerPlace): Spooler {
  if (platform !== 'win32') return cupsSpooler;
  return createWindowsSpooler({
    folder: createPrintFolder(folder),
    program: createPrintProgram(printProgram(), LONGEST_RUN_MS),
    shell: createPowerShell(powerShell(environment), POWERSHELL_LIMITS),
  });
}

/** SumatraPDF as `pdf-to-printer` brings it. */
export function printProgram(): string {
  const here = createRequire(import.meta.url);
  return join(
    dirname(here.resolve('pdf-to-printer/package.json')),
    'dist',
    'SumatraPDF-3.4.6-32.exe',
  );
}

/** Windows PowerShell 5.1, which every Windows 10 and 11 has at this place. */
const powerShell = (environment: NodeJS.ProcessEnv): string =>
  join(
    environment['SystemRoot'] ?? 'C:\\Windows',
    'System32',
    'WindowsPowerShell',
    'v1.0',
    'powershell.exe',
  );
