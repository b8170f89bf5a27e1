import { z } from 'zod';
import type { LedgerChoices } from '../../shared/ledger-views.ts';
import type { LedgerFilter } from '../../shared/ledger-filter.ts';
import type { ReadableDb } from './db.ts';
import { statement } from './db.ts';

/** Numbers that are alike in everything that lists are filtered by. */
interface NumberGroup {
  readonly groupId: number;
  readonly size: number;
}

const groupRows = z.array(
  z
    .object({ group_id: z.number(), size: z.number() })
    .transform((row): NumberGroup => ({ groupId: row.group_id, size: row.size })),
);

type GroupFilter = Pick<
  LedgerFilter,
  'shop' | 'carrier' | 'channel' | 'operator' | 'state' | 'print'
>;

/** The groups that a filter means; only those that have numbers. */
export const readGroups = (db: ReadableDb, filter: GroupFilter): readonly NumberGroup[] =>
  groupRows.parse(
    statement(
      db,
      `SELECT group_id, size FROM number_groups
       WHERE size > 0
         AND (@shop IS NULL OR shop = @shop) AND (@carrier IS NULL OR carrier = @carrier)
         AND (@channel IS NULL OR channel = @channel)
         AND (@operator IS NULL OR operator = @operator)
         AND (@state IS NULL OR state = @state) AND (@print IS NULL OR print_state = @print)`,
    ).all({
      shop: filter.shop,
      carrier: filter.carrier,
      channel: filter.channel,
      operator: filter.operator,
      state: filter.state,
      print: filter.print,
    }),
  );

const ids = z.array(z.number());
const LEAST_AT_ONCE = 8;

/** The newest numbers of some groups below `before`, newest first. */
export function newestOfGroups(
  db: ReadableDb,
  groups: readonly NumberGroup[],
  before: number,
  limit: number,
): readonly number[] {
  const atOnce = Math.max(LEAST_AT_ONCE, Math.ceil((2 * limit) / Math.max(1, groups.length)));
  const find = statement(
    db,
    `SELECT number_id FROM numbers WHERE group_id = ? AND number_id < ?
     ORDER BY number_id DESC LIMIT ?`,
  ).pluck();
  const read = (groupId: number, below: number): Run => {
    const found = ids.parse(find.all(groupId, below, atOnce));
    return { groupId, found, place: 0, more: found.length === atOnce };
  };
  let runs = groups.map(({ groupId }) => read(groupId, before));
  const newest: number[] = [];
  while (newest.length < limit) {
    let best: Run | null = null;
    for (const run of runs) if (best === null || headOf(run) > headOf(best)) best = run;
    const head = best === null ? NOTHING : headOf(best);
    if (best === null || head === NOTHING) break;
    newest.push(head);
    best.place += 1;
    if (best.place === best.found.length && best.more) {
      const { groupId } = best;
      runs = runs.map((run) => (run.groupId === groupId ? read(groupId, head) : run));
    }
  }
  return newest;
}

/** What was read of one group and how far it is used up. */
interface Run {
  readonly groupId: number;
  readonly found: readonly number[];
  readonly more: boolean;
  place: number;
}

const NOTHING = -1;
const headOf = (run: Run): number => run.found[run.place] ?? NOTHING;

const choiceColumns = ['shop', 'carrier', 'channel', 'operator'] as const;

/** What the ledger can be filtered by: only values that stand in it. */
export function readChoices(db: ReadableDb): LedgerChoices {
  const valuesOf = (column: (typeof choiceColumns)[number]): string[] =>
    z.array(z.string()).parse(
      statement(
        db,
        `SELECT ${column} FROM number_groups WHERE size > 0 AND ${column} <> ''
         GROUP BY ${column} ORDER BY sum(size) DESC, ${column}`,
      )
        .pluck()
        .all(),
    );
  return {
    shops: valuesOf('shop'),
    carriers: valuesOf('carrier'),
    channels: valuesOf('channel'),
    operators: valuesOf('operator'),
  };
}
