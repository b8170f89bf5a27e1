import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Paper } from '../../../shared/label/paper.ts';
import { isSamePaper, paperName } from '../../../shared/label/paper.ts';
import type { PrinterProfile } from '../../../shared/label/profile.ts';
import { profileOf } from '../../../shared/label/profile.ts';
import type { RouteFacts } from '../../../shared/print-routing.ts';
import { ruleFor, wantedPaper } from '../../../shared/print-routing.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import type { PrintBackendName } from '../../../shared/states.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readNumber } from '../../ledger/numbers.ts';

/** Which way a label takes, and where to: a queue, a folder, a printer of the platform's program. */
export interface PrintRoute {
  readonly backend: PrintBackendName;
  readonly printer: string | null;
  /** The queue that takes over while `printer` is not ready; null = there is none. */
  readonly spare: string | null;
}

/**
 * Where a label goes: by the first rule that speaks of it, else as the setup says. The printer is
 * null where the dialog chooses, or where nothing is chosen.
 */
export function printRoute(settings: BenchSettings, facts: RouteFacts): PrintRoute {
  const wanted = wantedPaper(settings.carrierPapers, facts.carrier);
  const rule = ruleFor(settings.routes, facts, wanted);
  const backend = rule?.backend ?? settings.backend;
  const named = rule?.printer ?? '';
  const place = {
    dialog: '',
    direct: named === '' ? settings.printer : named,
    file: settings.labelFolder,
    component: named === '' ? settings.component.printer : named,
  }[backend];
  const spare = rule === undefined ? settings.sparePrinter : rule.spare;
  return {
    backend,
    printer: orNull(place),
    spare: backend === 'direct' && takes(settings, spare, wanted) ? orNull(spare) : null,
  };
}

/** The facts of a parcel that has been asked for a number; of any other one nothing is known. */
export function routeFactsOf(db: ReadableDb, key: ParcelKey): RouteFacts {
  const number = readNumber(db, key);
  return number === null ? { carrier: '', shop: '' } : number.askedWith;
}

interface Destination {
  readonly backend: PrintBackendName;
  readonly printer: string | null;
}

/** The profile that a label is drawn by. */
export function profileFor(
  { profiles, printer: usual }: BenchSettings,
  { backend, printer }: Destination,
): PrinterProfile {
  return profileOf(profiles, backend === 'direct' ? (printer ?? usual) : usual);
}

/** Why a label must not go there; null where it may. The platform's program knows its own papers. */
export function paperFault(
  settings: BenchSettings,
  carrier: string,
  destination: Destination,
): Fault | null {
  const wanted = wantedPaper(settings.carrierPapers, carrier);
  if (wanted === null || destination.backend === 'component') return null;
  const { paper, printer } = profileFor(settings, destination);
  if (isSamePaper(wanted, paper)) return null;
  return fault('PRINT_PAPER_WANTED', {
    carrier,
    wanted: paperName(wanted),
    printer: orNull(printer),
    paper: paperName(paper),
  });
}

const takes = ({ profiles }: BenchSettings, printer: string, wanted: Paper | null): boolean =>
  wanted === null || isSamePaper(wanted, profileOf(profiles, printer).paper);

const orNull = (name: string): string | null => (name === '' ? null : name);
