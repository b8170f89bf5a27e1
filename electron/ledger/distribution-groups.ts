import type { DistributionGroup } from '../../shared/distribution-views.ts';
import { TRADE_TO_PAY, TRADES_CLOSED, TRADES_ENDED } from '../../shared/distribution.ts';
import { sqlTexts } from './sql-texts.ts';

/** `""` was not read yet. */
const TO_PAY = `IN (${sqlTexts(['', TRADE_TO_PAY])})`;
const ENDED = `IN (${sqlTexts(TRADES_ENDED)})`;
/** Compares a status. */
export const CLOSED = `IN (${sqlTexts(TRADES_CLOSED)})`;

/** Every status of a placed order once, each found with one step in the index. */
export const WITH_STATUSES = `WITH RECURSIVE statuses (status) AS (
  SELECT min(trade_status) FROM distribution_orders INDEXED BY distribution_orders_group
  WHERE state = 'created'
  UNION ALL
  SELECT (SELECT min(trade_status) FROM distribution_orders INDEXED BY distribution_orders_group
          WHERE state = 'created' AND trade_status > status)
  FROM statuses WHERE status IS NOT NULL)`;

interface Condition {
  readonly all: string;
  /** Without what was called off. */
  readonly costing: string;
}

const notPlaced = (which: string): Condition => ({
  all: which,
  costing: `${which} AND trade_status NOT ${CLOSED}`,
});

/** A few ranges of the index, whatever words 1688 has for its statuses. */
const withStatus = (which: string): string =>
  `state = 'created' AND trade_status IN (SELECT status FROM statuses WHERE ${which})`;

const placed = (which: string): Condition => ({
  all: withStatus(which),
  costing: withStatus(`${which} AND status NOT ${CLOSED}`),
});

/** Which orders a group has, in a statement that begins with `WITH_STATUSES`. */
export const CONDITIONS: Readonly<Record<DistributionGroup, Condition>> = {
  refused: notPlaced("state = 'refused'"),
  placing: notPlaced("state IN ('creating', 'checking')"),
  draft: notPlaced("state = 'draft'"),
  to_pay: placed(`status ${TO_PAY}`),
  on_the_way: placed(`status NOT ${TO_PAY} AND status NOT ${ENDED}`),
  ended: placed(`status ${ENDED}`),
};
