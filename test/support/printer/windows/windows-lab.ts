import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import type { Spooler } from '../../../../electron/printing/cups.ts';
import { createPrintFolder } from '../../../../electron/printing/print-folder.ts';
import { createPrintProgram } from '../../../../electron/printing/windows-program.ts';
import type { PowerShellLimits } from '../../../../electron/printing/windows-shell.ts';
import { createPowerShell } from '../../../../electron/printing/windows-shell.ts';
import { createWindowsSpooler } from '../../../../electron/printing/windows-spooler.ts';
import { tempFolder } from '../../station/temp-folder.ts';
import type { WindowsJobState, WindowsPrinter, WindowsState } from './windows-state.ts';
import { changeState, readState, withPrinter, writeState } from './windows-state.ts';

/** Windows' print system made of stand-ins for the two programs that the station runs. */
export interface WindowsLab {
  readonly spooler: Spooler;
  /** Where labels are on their way to the print program. */
  readonly labelFolder: string;
  readonly state: () => WindowsState;
  readonly change: (over: Partial<WindowsState>) => void;
  readonly changePrinter: (name: string, over: Partial<WindowsPrinter>) => void;
  /** Gives all jobs of a printer a state. */
  readonly changeJobs: (name: string, over: Partial<WindowsJobState>) => void;
  /** What was put in line, as `<number> <print settings>.pdf`. */
  readonly papers: () => readonly string[];
  readonly papersFolder: string;
}

interface LabOptions {
  readonly printers: readonly string[];
  readonly limits?: Partial<PowerShellLimits>;
  readonly longestRunMs?: number;
  /** Another program in the place of SumatraPDF. */
  readonly program?: string;
  readonly labelFolder?: string;
  /** What is in that folder before the station starts. */
  readonly leftBehind?: readonly string[];
}

/** At the end of the test nothing may be left of a label, and nothing may have been said wrongly. */
export function startWindowsLab(options: LabOptions): WindowsLab {
  const { printers, limits, longestRunMs = 60_000, program, leftBehind = [] } = options;
  const folder = tempFolder();
  const papersFolder = join(folder, 'papers');
  const labelFolder = options.labelFolder ?? join(folder, 'label files');
  mkdirSync(papersFolder);
  writeState(folder, {
    printers: printers.map((name) => ({
      name,
      status: 0,
      readable: true,
      removable: true,
      jobs: [],
    })),
    sumatra: 'prints',
    shell: 'answers',
    problems: [],
    shells: 0,
    nextJob: 7,
  });
  for (const name of leftBehind) {
    mkdirSync(labelFolder, { recursive: true });
    writeFileSync(join(labelFolder, name), '%PDF-');
  }
  const sumatra = program ?? standIn(folder, 'sumatra-process');
  const shell = createPowerShell(standIn(folder, 'power-shell-process'), {
    answerMs: 20_000,
    idleMs: 60_000,
    ...limits,
  });
  onTestFinished(() => {
    shell.stop();
    expect(readState(folder).problems).toEqual([]);
  });
  return {
    spooler: createWindowsSpooler({
      folder: createPrintFolder(labelFolder),
      program: createPrintProgram(sumatra, longestRunMs),
      shell,
    }),
    labelFolder,
    papersFolder,
    state: () => readState(folder),
    change: (over) => changeState(folder, () => over),
    changePrinter: (name, over) =>
      changeState(folder, (state) => ({
        printers: withPrinter(state.printers, name, () => over),
      })),
    changeJobs: (name, over) =>
      changeState(folder, (state) => ({
        printers: withPrinter(state.printers, name, ({ jobs }) => ({
          jobs: jobs.map((job) => ({ ...job, ...over })),
        })),
      })),
    papers: () => readdirSync(papersFolder).toSorted(),
  };
}

/** An executable that runs one of the stand-ins for this lab. */
function standIn(folder: string, name: string): string {
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${script}' '${folder}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}
