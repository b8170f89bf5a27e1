import type { TestContext } from 'vitest';
import type { Display } from '../display/display.ts';
import { DISPLAY_PACKAGES, startDisplay } from '../display/display.ts';
import { ensureDebianPackages } from '../debian.ts';
import type { LabelPrinter } from '../printer/label-printer.ts';
import { LABEL_PRINTER_PACKAGES, startLabelPrinter } from '../printer/label-printer.ts';
import type { StationApp } from './station-app.ts';
import { startStationApp } from './station-app.ts';

/** A bench made of software: a display, a label printer, and a folder for the station's data. */
export interface BenchLab {
  readonly display: Display;
  readonly printer: LabelPrinter;
  readonly dataDir: string;
  /** Starts the station at this bench; it is closed when the lab is. */
  readonly startStation: (args?: readonly string[], env?: NodeJS.ProcessEnv) => Promise<StationApp>;
  readonly close: () => Promise<void>;
}

/** Packages that the Electron tests need besides those of the runtime. */
export const BENCH_PACKAGES = [...DISPLAY_PACKAGES, ...LABEL_PRINTER_PACKAGES, 'fonts-noto-cjk'];

/** The tests find the print dialog by its English title. */
const ENGLISH_DIALOGS = { LC_ALL: 'C.UTF-8', LANGUAGE: 'C' };

/** Ends the test as skipped, with the reason, where this machine lacks packages and may not install them. */
export async function needBenchPackages(context: TestContext): Promise<void> {
  const answer = await ensureDebianPackages(BENCH_PACKAGES);
  if (answer.ok) return;
  if (process.env['WAYBENCH_NO_SKIPS'] === '1') throw new Error(answer.reason);
  context.skip(answer.reason);
}

export async function openBenchLab(dataDir: string): Promise<BenchLab> {
  const display = await startDisplay();
  const printer = await startLabelPrinter({
    queueOptions: {
      PageSize: 'Custom.76x130mm',
      'position-default': 'top-left',
      'print-scaling-default': 'none',
    },
  });
  const started: StationApp[] = [];
  return {
    display,
    printer,
    dataDir,
    startStation: async (args = [], env = {}) => {
      const app = await startStationApp({
        display,
        dataDir,
        args,
        env: { ...ENGLISH_DIALOGS, ...printer.env, ...env },
      });
      started.push(app);
      return app;
    },
    close: async () => {
      for (const app of started) await app.kill();
      await printer.stop();
      await display.stop();
    },
  };
}
