import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { TrackNo } from '../../../shared/ids.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import { NEW_CREATE_ORDER_LIMIT } from '../../gateway/douyin/new-create-order.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { readConflicts } from '../../ledger/number-conflicts.ts';
import { mayBeBought, readNumber } from '../../ledger/numbers.ts';
import { readParcel } from '../../ledger/parcels.ts';
import type { ParcelToAsk } from './asking.ts';
import type { ImportDeps } from '../importing/import-orders.ts';
import { takeRows } from '../importing/import-orders.ts';
import type { Issued, Issuer } from './issuing.ts';
import { CALLS_AT_ONCE } from './issuing.ts';
import { hashContent, serialiseContent } from '../parcels/order-content.ts';
import type { ImportedParcel, OrderFileRow } from '../importing/order-file.ts';
import type { AskDefaults } from './parcels-to-ask.ts';
import { parcelToAsk } from './parcels-to-ask.ts';

/** What became of one entry of an order file. */
export interface FileOutcome {
  readonly orderId: string;
  readonly packId: string;
  readonly state: 'issued' | 'refused' | 'unknown';
  readonly trackNo: TrackNo | null;
  readonly carrier: string | null;
  readonly again: boolean;
  readonly fault: Fault | null;
}

/** So many entries are taken, asked for and reported before the next ones are looked at. */
const ROWS_AT_A_TIME = CALLS_AT_ONCE * NEW_CREATE_ORDER_LIMIT;

/**
 * Issues the numbers of an order file, in the order of its entries. Entries are recorded before
 * they are asked for; those that cannot be asked for are reported and do not hold up the others.
 */
export async function* issueFile(
  deps: { readonly imports: ImportDeps; readonly issuer: Issuer; readonly defaults: AskDefaults },
  source: string,
  rows: readonly OrderFileRow[],
): AsyncGenerator<FileOutcome> {
  for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME) {
    const some = rows.slice(start, start + ROWS_AT_A_TIME);
    takeRows(deps.imports, source, some);
    const ready = some.map((row) => readyToAsk(deps.imports.db, row, deps.defaults));
    const toAsk = ready.flatMap((step) => (step.kind === 'ask' ? [step.parcel] : []));
    const issued = new Map(
      (await deps.issuer.issue(toAsk)).map((item) => [parcelKeyText(item.key), item]),
    );
    for (const step of ready) {
      if (step.kind === 'told') yield step.outcome;
      else
        yield outcomeOf(deps.imports.db, step.parcel, issued.get(parcelKeyText(step.parcel.key)));
    }
  }
}

type Step =
  | { readonly kind: 'ask'; readonly parcel: ParcelToAsk }
  | { readonly kind: 'told'; readonly outcome: FileOutcome };

function readyToAsk(db: WritableDb, row: OrderFileRow, defaults: AskDefaults): Step {
  const told = (state: 'refused' | 'unknown', why: Fault): Step => ({
    kind: 'told',
    outcome: {
      orderId: row.orderId,
      packId: row.packId,
      state,
      trackNo: null,
      carrier: null,
      again: false,
      fault: why,
    },
  });
  if (!row.parcel.ok) return told('refused', row.parcel.error);
  const imported = row.parcel.value;
  if (isOpenWithOtherContent(db, imported)) return told('unknown', fault('CONTENT_CHANGED'));
  const parcel = parcelToAsk(imported, imported.content, defaults);
  return parcel.ok ? { kind: 'ask', parcel: parcel.value } : told('refused', parcel.error);
}

/** A number that may exist was bought for the content of the first time, not for a changed one. */
function isOpenWithOtherContent(db: WritableDb, { key, content }: ImportedParcel): boolean {
  const number = readNumber(db, key);
  if (number === null || !mayBeBought(number)) return false;
  return readParcel(db, key)?.contentHash !== hashContent(serialiseContent(content));
}

function outcomeOf(db: WritableDb, parcel: ParcelToAsk, issued: Issued | undefined): FileOutcome {
  const number = issued?.number ?? null;
  const [answered] = readConflicts(db, parcel.key);
  const isIssued = number?.state === 'issued';
  const state = isIssued && answered === undefined ? 'issued' : openState(number?.state);
  const recorded = number?.trackNo ?? null;
  const conflict =
    isIssued && answered !== undefined ? fault('NUMBER_CONFLICT', { recorded, answered }) : null;
  return {
    orderId: parcel.key.orderId,
    packId: parcel.key.packId,
    state,
    trackNo: isIssued ? recorded : null,
    carrier: number?.askedWith.carrier ?? parcel.askWith.carrier,
    again: issued?.again ?? false,
    fault: state === 'issued' ? null : (conflict ?? issued?.notAsked ?? number?.fault ?? null),
  };
}

/** A number with another one beside it is in doubt too. */
const openState = (state: string | undefined): 'refused' | 'unknown' =>
  state === 'requesting' || state === 'unknown' || state === 'issued' ? 'unknown' : 'refused';
