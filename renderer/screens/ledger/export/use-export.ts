import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Fault } from '../../../../shared/errors/codes.ts';
import type { ExportFormat, ExportState } from '../../../../shared/export.ts';
import type { LedgerFilter } from '../../../../shared/ledger-filter.ts';
import { QUERY } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';

export interface Exporting {
  readonly state: ExportState;
  /** Why an export did not begin. */
  readonly fault: Fault | null;
  readonly start: (format: ExportFormat) => void;
  readonly cancel: () => void;
}

const IDLE: ExportState = { kind: 'idle' };

/** The station's one export; it goes on while other screens are shown. */
export function useExport(filter: LedgerFilter): Exporting {
  const client = useQueryClient();
  const { data: state = IDLE } = useQuery({
    queryKey: QUERY.exporting,
    queryFn: () => valueOf(window.station.exportState(null)),
  });
  const follow = (next: ExportState): void => {
    client.setQueryData(QUERY.exporting, next);
  };
  const start = useMutation({
    mutationFn: (format: ExportFormat) => valueOf(window.station.startExport({ filter, format })),
    onSuccess: follow,
  });
  const cancel = useMutation({
    mutationFn: () => valueOf(window.station.cancelExport(null)),
    onSuccess: follow,
  });
  return {
    state,
    fault: start.error === null ? null : faultOf(start.error),
    start: start.mutate,
    cancel: () => cancel.mutate(),
  };
}
