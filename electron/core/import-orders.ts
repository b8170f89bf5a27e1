import type { Fault } from '../../shared/errors/codes.ts';
import type { ImportReport } from '../../shared/parcel-views.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { WritableDb } from '../ledger/db.ts';
import { inTransaction } from '../ledger/db.ts';
import { appendEvent } from '../ledger/events.ts';
import type { ParcelGoods } from '../ledger/goods.ts';
import { putParcelGoods } from '../ledger/goods.ts';
import { mayBeBought, readNumber } from '../ledger/numbers.ts';
import { contentContext, putParcel, readParcel } from '../ledger/parcels.ts';
import type { Sealer } from '../ledger/vault.ts';
import type { OrderInfo } from './order-content.ts';
import { hashContent, serialiseContent } from './order-content.ts';
import type { ImportedParcel, OrderFileRow } from './order-file.ts';
import { readOrderFile } from './order-file.ts';

export interface ImportDeps {
  readonly db: WritableDb;
  readonly sealer: Sealer;
  readonly nowMs: () => number;
  readonly operator: string;
}

/** Takes the orders of a file into the ledger; entries that cannot be asked for are reported. */
export function importOrders(
  deps: ImportDeps,
  fileName: string,
  text: string,
): Result<ImportReport, Fault> {
  const rows = readOrderFile(fileName, text);
  return rows.ok ? ok(takeRows(deps, fileName, rows.value)) : rows;
}

/** Stores the rows in one transaction. A parcel that was asked before keeps the content it was asked with. */
export function takeRows(
  deps: ImportDeps,
  source: string,
  rows: readonly OrderFileRow[],
): ImportReport {
  const report: {
    taken: ImportReport['taken'];
    keptAsAsked: ImportReport['keptAsAsked'];
    refused: ImportReport['refused'];
    warnings: ImportReport['warnings'];
  } = { taken: [], keptAsAsked: [], refused: [], warnings: [] };
  inTransaction(deps.db, () => {
    for (const { row, orderId, packId, parcel } of rows) {
      if (!parcel.ok) {
        report.refused.push({ row, orderId, packId, fault: parcel.error });
      } else if (takeParcel(deps, source, parcel.value)) {
        report.taken.push(parcel.value.key);
        const { warning } = parcel.value;
        if (warning !== null) report.warnings.push({ row, orderId, packId, fault: warning });
      } else {
        report.keptAsAsked.push(parcel.value.key);
      }
    }
  });
  return report;
}

/** @returns false where the parcel was asked before and stays as it is */
function takeParcel(deps: ImportDeps, source: string, parcel: ImportedParcel): boolean {
  const { db, sealer } = deps;
  const asked = readNumber(db, parcel.key);
  if (asked !== null && (asked.trackNo !== null || mayBeBought(asked))) return false;
  const content = serialiseContent(parcel.content);
  const contentHash = hashContent(content);
  const record = {
    key: parcel.key,
    channel: parcel.channel,
    carrier: parcel.carrier,
    userId: parcel.userId,
    contentHash,
  };
  const known = readParcel(db, parcel.key);
  if (known !== null && JSON.stringify(known) === JSON.stringify(record)) return true;
  const importedAtMs = deps.nowMs();
  putParcel(db, {
    ...record,
    itemSummary: summariseItems(parcel.info),
    sealedContent: sealer.seal(content, contentContext(parcel.key)),
    source,
    wave: parcel.wave,
    importedAtMs,
  });
  putParcelGoods(db, parcel.key, goodsOf(parcel.info));
  appendEvent(db, {
    kind: 'parcel_imported',
    atMs: importedAtMs,
    operator: deps.operator,
    parcel: parcel.key,
    detail: { source },
  });
  return true;
}

const goodsOf = (info: OrderInfo): readonly ParcelGoods[] =>
  info.items.map(({ item_name: name, item_specs: specs, item_count: count }) => ({
    name,
    specs,
    count,
  }));

const SUMMARY_LENGTH = 120;

/** The goods in one line; goods are not personal data. */
function summariseItems(info: OrderInfo): string {
  const line = info.items.map((item) => `${item.item_name} ×${item.item_count}`).join('，');
  return line.length <= SUMMARY_LENGTH ? line : `${line.slice(0, SUMMARY_LENGTH - 1)}…`;
}
