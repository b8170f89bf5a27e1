import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import type { LaneView } from '../../../shared/print-run.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { countUnlabelled, listUnlabelled } from '../../ledger/unlabelled.ts';
import type { PrintDesk } from '../labels/print-desk.ts';
import { readLabelFacets } from './label-facets.ts';

type PrintHandlers = Pick<
  Handlers,
  | 'labels:list'
  | 'labels:facets'
  | 'prints:preview'
  | 'prints:start'
  | 'prints:pause'
  | 'prints:resume'
  | 'prints:cancel'
  | 'prints:state'
  | 'prints:find-last'
  | 'prints:go-on-after'
  | 'lanes:state'
  | 'lanes:go-on'
>;

/** What the page can ask for about lanes and print runs. */
export function createPrintHandlers(
  db: ReadableDb,
  { prints, runs, lanes }: PrintDesk,
): PrintHandlers {
  return {
    'labels:list': (query) =>
      ok({ rows: listUnlabelled(db, query), total: countUnlabelled(db, query.filter) }),
    'labels:facets': async () => ok(await readLabelFacets(db)),
    'prints:preview': ({ selection }) => ok(runs.preview(selection)),
    'prints:start': ({ selection, order }) => runs.start(selection, order),
    'prints:pause': () => runs.pause(),
    'prints:resume': () => runs.resume(),
    'prints:cancel': () => runs.cancel(),
    'prints:state': () => ok(runs.last()),
    'prints:find-last': ({ code, lane }) => runs.findLast(code, lane),
    'prints:go-on-after': (accepted) => runs.goOnAfter(accepted),
    'lanes:state': () => ok(lanes()),
    'lanes:go-on': ({ lane, doubts }): Result<LaneView[], Fault> =>
      prints.goOn(lane, doubts) ? ok(lanes()) : fail(fault('PRINT_LANE_CHANGED')),
  };
}
