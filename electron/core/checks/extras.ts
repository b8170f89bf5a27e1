import { z } from 'zod';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { OrderInfo } from '../parcels/order-content.ts';
import { isWholeOrAbsent } from './goods.ts';

/** Mother and children together; one parcel alone leaves the field out (gateway contract §4.1). */
const LEAST_PACKS = 2;

/** Of the whole parcel, in the platform's own units (gateway contract §4.1, pitfall 22). */
const UNITS = { total_weight: 'g', volume: 'cm³' } as const;

const packCountSchema = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .nullish();

const servicesSchema = z
  .array(z.looseObject({ service_code: z.string().min(1), service_value: z.string().nullish() }))
  .nullish();

/** What is wrong with the optional fields that change what is bought, the first fault only. */
export function extrasFault(info: OrderInfo): Fault | null {
  const packs = packCountSchema.safeParse(info['total_pack_count']);
  if (!packs.success || !isPackCount(packs.data)) {
    return fault('ORDER_FIELD_TOO_SMALL', { field: 'total_pack_count', least: LEAST_PACKS });
  }
  for (const [field, unit] of Object.entries(UNITS)) {
    if (!isWholeOrAbsent(info[field])) return fault('ORDER_FIELD_NOT_WHOLE', { field, unit });
  }
  const services = servicesSchema.safeParse(info['service_list']);
  if (services.success) return null;
  const path = services.error.issues[0]?.path ?? [];
  const field = path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`),
    'service_list',
  );
  return fault('ORDER_FIELD_INVALID', { field });
}

const isPackCount = (count: number | null | undefined): boolean =>
  count === null || count === undefined || (Number.isInteger(count) && count >= LEAST_PACKS);
