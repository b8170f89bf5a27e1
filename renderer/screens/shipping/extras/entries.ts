import type { ShippingExtras } from '../../../../shared/shipping.ts';

type Entry = NonNullable<ShippingExtras['entries']>[number];

/** A sub-order as it is typed. */
export interface TypedEntry {
  readonly entryId: string;
  readonly amount: string;
  readonly weightKg: string;
}

export const NEW_ENTRY: TypedEntry = { entryId: '', amount: '', weightKg: '' };

export const typedOf = ({ entryId, amount, weightKg }: Entry): TypedEntry => ({
  entryId,
  amount: String(amount),
  weightKg: weightKg === null ? '' : String(weightKg),
});

const ID = /^[1-9]\d{0,18}$/;
const WHOLE = /^[1-9]\d{0,6}$/;
const WEIGHT = /^\d{1,5}(\.\d{1,3})?$/;

const isBlank = (entry: TypedEntry): boolean =>
  Object.values(entry).every((text: string) => text.trim() === '');

/**
 * The sub-orders that were typed, lines left blank aside; null where one of them is wrong or
 * repeated.
 */
export function entriesOf(typed: readonly TypedEntry[]): Entry[] | null {
  const entries = typed.filter((entry) => !isBlank(entry)).map(entryOf);
  const right = entries.filter((entry) => entry !== null);
  const ids = new Set(right.map(({ entryId }) => entryId));
  return right.length === entries.length && ids.size === right.length ? right : null;
}

function entryOf(typed: TypedEntry): Entry | null {
  const [entryId, amount, weight] = [typed.entryId, typed.amount, typed.weightKg].map((text) =>
    text.trim(),
  );
  if (entryId === undefined || amount === undefined || weight === undefined) return null;
  if (!ID.test(entryId) || !WHOLE.test(amount)) return null;
  if (weight === '') return { entryId, amount: Number(amount), weightKg: null };
  const weightKg = WEIGHT.test(weight) ? Number(weight) : 0;
  return weightKg > 0 ? { entryId, amount: Number(amount), weightKg } : null;
}
