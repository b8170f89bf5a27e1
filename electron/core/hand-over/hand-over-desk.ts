import { carrierName } from '../../../shared/carriers.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type {
  HandOverChoice,
  HandOverOutcome,
  HandOverSheet,
  HandOverWay,
} from '../../../shared/hand-over.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { readHandOver } from '../../ledger/hand-over.ts';
import { writeWhole } from '../exporting/file-sink.ts';
import type { AskWhere } from '../exporting/export-desk.ts';

/** A sheet on paper: pages of A4, or null where somebody closed the dialog. */
export interface SheetPrinter<Sheet = HandOverSheet> {
  readonly print: (sheet: Sheet) => Promise<Result<{ readonly pages: number } | null, Fault>>;
  readonly toPdf: (
    sheet: Sheet,
  ) => Promise<Result<{ readonly pages: number; readonly pdf: Uint8Array }, Fault>>;
}

export interface HandOverDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  readonly practice: boolean;
  /** False where the ledger is only looked at. */
  readonly canRecord: boolean;
  readonly settings: () => BenchSettings;
  readonly sheets: SheetPrinter;
  readonly askWhere: AskWhere;
}

/** Prints what a courier signs for. What came of it is an event; a cancelled dialog is none. */
export async function handOver(
  deps: HandOverDeps,
  choice: HandOverChoice,
  way: HandOverWay,
): Promise<Result<HandOverOutcome, Fault>> {
  const sheet = sheetOf(deps, choice);
  if (sheet.rows.length === 0) return fail(fault('HAND_OVER_EMPTY', { day: choice.day }));
  const outcome = await (way === 'pdf' ? saved(deps, choice, sheet) : printed(deps, sheet));
  if (deps.canRecord && outcome.ok && outcome.value.kind !== 'cancelled') {
    const { parcels, pages } = outcome.value;
    inTransaction(deps.db, () =>
      appendEvent(deps.db, {
        kind: 'hand_over_printed',
        atMs: deps.nowMs(),
        operator: deps.operator(),
        parcel: null,
        detail: { ...choice, parcels, pages, way },
      }),
    );
  }
  return outcome;
}

function sheetOf(deps: HandOverDeps, choice: HandOverChoice): HandOverSheet {
  const { language, sender } = deps.settings();
  const rows = readHandOver(deps.db, choice);
  const place = sender.province + sender.city + sender.district + sender.detail;
  return {
    language,
    practice: deps.practice,
    day: choice.day,
    carrierName: carrierName(choice.carrier, language),
    sender: [sender.name, place].filter((part) => part !== '').join(' '),
    shops: [...new Set(rows.map(({ shop }) => shop))].toSorted(),
    rows: [...rows],
    printedAtMs: deps.nowMs(),
    operator: deps.operator(),
  };
}

async function printed(
  { sheets }: HandOverDeps,
  sheet: HandOverSheet,
): Promise<Result<HandOverOutcome, Fault>> {
  const taken = await sheets.print(sheet);
  if (!taken.ok) return taken;
  if (taken.value === null) return ok({ kind: 'cancelled' });
  return ok({ kind: 'printed', parcels: sheet.rows.length, pages: taken.value.pages });
}

async function saved(
  { sheets, askWhere }: HandOverDeps,
  { day }: HandOverChoice,
  sheet: HandOverSheet,
): Promise<Result<HandOverOutcome, Fault>> {
  const what = sheet.language === 'en' ? 'hand-over' : '交接单';
  const name = `${what}-${sheet.carrierName}-${day}.pdf`.replaceAll(/[\\/:*?"<>|]/g, '_');
  const drawn = await sheets.toPdf(sheet);
  if (!drawn.ok) return drawn;
  const file = await askWhere({ name, format: 'pdf' });
  if (file === null) return ok({ kind: 'cancelled' });
  const why = writeWhole(file, drawn.value.pdf);
  if (why !== null) return fail(why);
  return ok({ kind: 'saved', file, parcels: sheet.rows.length, pages: drawn.value.pages });
}
