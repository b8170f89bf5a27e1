import type { CommandSheet } from '../../../shared/command-sheet.ts';
import type { Push, StationInfo } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { writeBenchSettings } from '../../ledger/settings.ts';
import { commandSheet } from '../setup/command-sheet.ts';
import type { SheetPrinter } from '../hand-over/hand-over-desk.ts';
import { printingFault } from '../setup/setup.ts';
import type { Station } from '../station.ts';

interface BenchHandlersDeps {
  readonly db: WritableDb;
  readonly station: Pick<Station, 'settings' | 'printing'>;
  readonly nowMs: () => number;
  readonly operator: () => string;
  readonly commandSheets: Pick<SheetPrinter<CommandSheet>, 'print'>;
  readonly info: () => StationInfo;
  readonly save: (settings: BenchSettings) => void;
  readonly push: (change: Push) => void;
}

type BenchVerbs = Pick<Handlers, 'commands:print' | 'print:change-printer' | 'sound:keep'>;

/** What a packer changes at the bench without the setup. */
export const createBenchHandlers = (deps: BenchHandlersDeps): BenchVerbs => ({
  'commands:print': async () => {
    const sheet = commandSheet(deps.station.settings().language);
    if (!sheet.ok) return sheet;
    const printed = await deps.commandSheets.print(sheet.value);
    return printed.ok ? ok({ printed: printed.value !== null }) : printed;
  },
  'print:change-printer': ({ printer }) => {
    const before = deps.station.settings();
    const settings = { ...before, printer };
    const impossible = printingFault(settings);
    if (impossible !== null) return fail(impossible);
    inTransaction(deps.db, () => {
      writeBenchSettings(deps.db, settings);
      appendEvent(deps.db, {
        kind: 'printer_changed',
        atMs: deps.nowMs(),
        operator: deps.operator(),
        parcel: null,
        detail: { printer, before: before.printer },
      });
    });
    deps.station.printing.runs.routesChanged();
    deps.push({ topic: 'info' });
    return ok(deps.info());
  },
  'sound:keep': (sound) => {
    deps.save({ ...deps.station.settings(), sound });
    deps.push({ topic: 'info' });
    return ok(deps.info());
  },
});
