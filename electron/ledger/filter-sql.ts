import type { LedgerFilter } from '../../shared/ledger-filter.ts';
import { localDayRange } from '../../shared/local-day.ts';
import { goodsLike, meansGoods, numberLike } from './search-text.ts';

type Bound = Readonly<Record<string, string | number | Buffer>>;

/** A condition over `numbers n` with the values it binds by name. */
interface FilterSql {
  /** Joined by AND; `1` where every row is meant. */
  readonly where: string;
  readonly values: Bound;
}

/** The columns of `numbers n` that are compared as they are. */
const EXACT = {
  state: 'n.state',
  print: 'n.print_state',
  carrier: 'n.carrier',
  shop: 'n.shop',
  channel: 'n.channel',
  operator: 'n.operator',
} as const satisfies Partial<Record<keyof LedgerFilter, string>>;

/**
 * One filter for review and export, so that a file holds what the screen shows.
 *
 * @param tail the keyed hash of the text where it may be the last four digits of a phone
 */
export function filterSql(filter: LedgerFilter, tail: Buffer | null = null): FilterSql {
  const conditions: string[] = [];
  const values: Record<string, string | number | Buffer> = {};
  const add = (condition: string, bound: Bound): void => {
    conditions.push(condition);
    Object.assign(values, bound);
  };
  for (const name of ['state', 'print', 'carrier', 'shop', 'channel', 'operator'] as const) {
    const wanted = filter[name];
    if (wanted !== null) add(`${EXACT[name]} = @${name}`, { [name]: wanted });
  }
  if (filter.day !== null) {
    const { fromMs, untilMs } = localDayRange(filter.day);
    add('n.requested_at_ms >= @fromMs AND n.requested_at_ms < @untilMs', { fromMs, untilMs });
  }
  const like = numberLike(filter.text);
  if (like !== null) {
    const ofGoods = meansGoods(filter.text);
    const parts = [
      OF_NUMBER,
      ...(ofGoods ? [OF_GOODS] : []),
      ...(tail === null ? [] : [OF_RECEIVER]),
    ];
    add(`(${parts.join(' OR ')})`, {
      like,
      ...(ofGoods ? { goodsLike: goodsLike(filter.text) } : {}),
      ...(tail === null ? {} : { tail }),
    });
  }
  return { where: conditions.length === 0 ? '1' : conditions.join(' AND '), values };
}

const OF_NUMBER = "n.order_id LIKE @like ESCAPE '\\' OR n.track_no LIKE @like ESCAPE '\\'";
const OF_GOODS = `EXISTS (SELECT 1 FROM parcel_goods JOIN goods USING (goods_id)
  WHERE order_id = n.order_id AND pack_id = n.pack_id
    AND name || ' ' || specs LIKE @goodsLike ESCAPE '\\')`;
const OF_RECEIVER = `EXISTS (SELECT 1 FROM parcels
  WHERE order_id = n.order_id AND pack_id = n.pack_id AND receiver_tail = @tail)`;
