import type { Handlers } from '../../../shared/ipc/handlers.ts';
import { ok } from '../../../shared/result.ts';
import { listHandOvers } from '../../ledger/hand-over.ts';
import type { HandOverDeps } from '../hand-over/hand-over-desk.ts';
import { handOver } from '../hand-over/hand-over-desk.ts';
import type { ExportDesk } from './export-desk.ts';

interface ExportHandlerDeps extends HandOverDeps {
  readonly exports: ExportDesk;
  /** Shows a file in the system's file manager. */
  readonly showFile: (file: string) => void;
}

type ExportHandlers = Pick<
  Handlers,
  | 'export:start'
  | 'export:state'
  | 'export:cancel'
  | 'export:show'
  | 'handover:offers'
  | 'handover:print'
>;

/** What the page can ask for about files and sheets of the ledger. */
export const createExportHandlers = (deps: ExportHandlerDeps): ExportHandlers => ({
  'export:start': ({ filter, format }) => deps.exports.start(filter, format),
  'export:state': () => ok(deps.exports.state()),
  'export:cancel': () => ok(deps.exports.cancel()),
  'export:show': () => {
    const state = deps.exports.state();
    if (state.kind === 'done') deps.showFile(state.file);
    return ok(null);
  },
  'handover:offers': ({ day }) => ok([...listHandOvers(deps.db, day)]),
  'handover:print': ({ day, carrier, way }) => handOver(deps, { day, carrier }, way),
});
