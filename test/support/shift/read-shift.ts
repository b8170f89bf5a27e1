import { z } from 'zod';
import { readEventsOfParcel } from '../../../electron/ledger/parcel-events.ts';
import { readNumber } from '../../../electron/ledger/numbers.ts';
import { ledgerFileIn, openLedgerToRead } from '../../../electron/ledger/open.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { orderIdSchema, packIdSchema } from '../../../shared/ids.ts';
import { the, valueOf } from '../station/result.ts';
import type { Tale } from './expected-shift.ts';

/** The ledger of a shift, read while the station writes it and after that. */
export interface ShiftLedger {
  /** Of how many parcels the print data is kept. */
  readonly kept: () => number;
  /** How many platforms are still to be told of a parcel that is on its way. */
  readonly untold: () => number;
  readonly isIssued: (key: ParcelKey) => boolean;
  /** Every parcel, by order. `papers`: how often a number was found on paper. */
  readonly tales: (papers: ReadonlyMap<string, number>) => readonly Tale[];
  /** What the events say of no parcel, after the list of operators was made. */
  readonly sittings: () => readonly string[];
  readonly close: () => void;
}

const keyRows = z.array(
  z
    .object({ order_id: orderIdSchema, pack_id: packIdSchema })
    .transform((row): ParcelKey => ({ orderId: row.order_id, packId: row.pack_id })),
);
const labelRows = z.array(
  z
    .object({ copy: z.number(), state: z.string(), operator: z.string() })
    .transform(({ copy, state, operator }) => `${copy} ${state} ${operator}`),
);
const eventRows = z.array(
  z
    .object({ kind: z.string(), operator: z.string() })
    .transform(({ kind, operator }) => `${kind} ${operator}`),
);
const countRow = z.object({ count: z.number() });

const stateRow = z.object({ state: z.string() }).optional();

const PRINT_DATA = 'waybill_data_kept';

export function openShiftLedger(dataDir: string): ShiftLedger {
  const db = valueOf(openLedgerToRead(ledgerFileIn(dataDir)));
  const keys = db.prepare('SELECT order_id, pack_id FROM parcels ORDER BY order_id, pack_id');
  const labels = db.prepare(
    'SELECT copy, state, operator FROM print_jobs WHERE order_id = ? AND pack_id = ? ORDER BY rowid',
  );
  const kept = db.prepare('SELECT count(*) AS count FROM waybill_data');
  const untold = db.prepare(
    "SELECT count(*) AS count FROM shipments WHERE state IN ('due', 'sending', 'checking')",
  );
  const shipment = db.prepare('SELECT state FROM shipments WHERE order_id = ? AND pack_id = ?');
  const sittings = db.prepare(
    `SELECT kind, operator FROM events
     WHERE order_id IS NULL AND kind <> 'operators_changed' ORDER BY event_id`,
  );

  const eventsOf = (key: ParcelKey): readonly string[] => {
    const events = readEventsOfParcel(db, key).map(({ kind, operator, detail }) => {
      const how = detail['how'];
      return { kind, text: [kind, operator, ...(how === undefined ? [] : [how])].join(' ') };
    });
    // The platform is told in its own time.
    const ofParcel = events.filter(({ kind }) => !kind.startsWith('shipment_'));
    const isPrintData = ({ kind }: (typeof events)[number]): boolean => kind === PRINT_DATA;
    // It is fetched beside the label, and comes before or after it.
    const inOrder = [
      ...ofParcel.filter((event) => !isPrintData(event)),
      ...ofParcel.filter(isPrintData),
    ];
    return inOrder.map(({ text }) => text);
  };

  return {
    kept: () => countRow.parse(kept.get()).count,
    untold: () => countRow.parse(untold.get()).count,
    isIssued: (key) => readNumber(db, key)?.state === 'issued',
    tales: (papers) =>
      keyRows.parse(keys.all()).map((key) => {
        const { state, trackNo } = the(readNumber(db, key));
        return {
          orderId: key.packId === '' ? key.orderId : `${key.orderId} ${key.packId}`,
          number: state,
          labels: labelRows.parse(labels.all(key.orderId, key.packId)),
          events: eventsOf(key),
          shipment: stateRow.parse(shipment.get(key.orderId, key.packId))?.state ?? 'none',
          papers: papers.get(trackNo ?? '') ?? 0,
        };
      }),
    sittings: () => eventRows.parse(sittings.all()),
    close: () => {
      db.close();
    },
  };
}
