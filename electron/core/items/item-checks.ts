import type { ParcelKey } from '../../../shared/ids.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { isEan13, scanCode } from '../../../shared/scan-code.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { appendEvent } from '../../ledger/events.ts';
import { isGoodsCode, readCodesOf } from '../../ledger/goods-codes.ts';
import type { CheckLine, ItemStep } from './item-check.ts';
import { checkItem, isCheckable } from './item-check.ts';

interface ItemChecksDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly operator: () => string;
  /** Shops whose goods are scanned before a label is printed. */
  readonly shops: () => readonly string[];
}

/** The goods of the parcel on the bench, compared with what it should hold. */
export interface ItemChecks {
  /** The parcel whose goods are being scanned. */
  readonly current: () => ParcelKey | null;
  /**
   * Begins, or goes on with, the check of a parcel; false where it needs none: its shop is not
   * checked, none of its goods has a known barcode, or it was checked before. Where the parcel
   * holds other goods by now, it begins anew.
   */
  readonly begin: (shop: string, card: ParcelCard) => boolean;
  /** Something else is on the bench: a half-scanned parcel begins anew. */
  readonly leave: () => void;
  /** Whether it is a barcode of goods of the current parcel. */
  readonly isOfCurrent: (code: string) => boolean;
  /** What a scanned code is to the current parcel; null where it is none of goods. */
  readonly take: (code: string) => ItemStep['kind'] | 'complete' | null;
  /** Somebody goes on without the rest; an event says so. */
  readonly skip: (key: ParcelKey) => boolean;
  /** Pieces scanned by goods line, null for a line without a barcode; null where nothing is checked. */
  readonly progress: (key: ParcelKey) => (number | null)[] | null;
}

interface Current {
  readonly key: ParcelKey;
  /** The parcel with what it holds, as text. */
  readonly goods: string;
  readonly lines: readonly CheckLine[];
}

/** A check lives as long as the station runs: a parcel without a label may be checked again. */
export function createItemChecks(deps: ItemChecksDeps): ItemChecks {
  const { db } = deps;
  const checked = new Set<string>();
  let current: Current | null = null;

  const isCurrent = (key: ParcelKey): boolean =>
    current !== null && parcelKeyText(current.key) === parcelKeyText(key);

  const finish = (
    kind: 'items_checked' | 'items_check_skipped',
    { key, goods, lines }: Current,
  ): void => {
    checked.add(goods);
    current = null;
    const wanted = lines.reduce((sum, { count }) => sum + count, 0);
    const scanned = lines.reduce((sum, { done }) => sum + done, 0);
    inTransaction(db, () =>
      appendEvent(db, {
        kind,
        atMs: deps.nowMs(),
        operator: deps.operator(),
        parcel: key,
        detail: { wanted, scanned },
      }),
    );
  };

  return {
    current: () => current?.key ?? null,
    begin: (shop, { orderId, packId, items }) => {
      const key = { orderId, packId };
      const goods = `${parcelKeyText(key)}\n${JSON.stringify(items)}`;
      if (current?.goods === goods) return true;
      current = null;
      if (!deps.shops().includes(shop) || checked.has(goods)) return false;
      const lines = items.map(({ name, specs, count }) => ({
        count,
        codes: readCodesOf(db, name, specs),
        done: 0,
      }));
      if (!isCheckable(lines)) return false;
      current = { key, goods, lines };
      return true;
    },
    leave: () => {
      current = null;
    },
    isOfCurrent: (code) => current?.lines.some(({ codes }) => codes.includes(code)) ?? false,
    take: (code) => {
      if (current === null) return null;
      const step = checkItem(current.lines, code);
      switch (step.kind) {
        case 'wrong': {
          const kind = scanCode(code).kind;
          const isOfGoods = kind === 'goods' || kind === 'unknown' || isEan13(code);
          return isOfGoods || isGoodsCode(db, code) ? 'wrong' : null;
        }
        case 'too_many':
          return 'too_many';
        case 'right': {
          const next = { ...current, lines: step.lines };
          if (!step.complete) {
            current = next;
            return 'right';
          }
          finish('items_checked', next);
          return 'complete';
        }
      }
    },
    skip: (key) => {
      if (current === null || !isCurrent(key)) return false;
      finish('items_check_skipped', current);
      return true;
    },
    progress: (key) => {
      if (current === null || !isCurrent(key)) return null;
      return current.lines.map(({ codes, done }) => (codes.length === 0 ? null : done));
    },
  };
}
