import { useMutation, useQuery } from '@tanstack/react-query';
import type { Fault } from '../../../../shared/errors/codes.ts';
import type {
  ReprintReport,
  ReprintReportOutcome,
  ReprintReportWay,
} from '../../../../shared/reprints.ts';
import { QUERY } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';

export interface ReportOfDay {
  /** Null until it is read. */
  readonly report: ReprintReport | null;
  readonly fault: Fault | null;
  readonly busy: boolean;
  readonly outcome: ReprintReportOutcome | null;
  readonly giveOut: (way: ReprintReportWay) => void;
}

/** The reprints of a day, read anew each time, and what becomes of their report. */
export function useReprintReport(day: string): ReportOfDay {
  const { data: report = null, error } = useQuery({
    queryKey: [...QUERY.reprints, day],
    queryFn: () => valueOf(window.station.reprintReport({ day })),
    staleTime: 0,
  });
  const giving = useMutation({
    mutationFn: (way: ReprintReportWay) => valueOf(window.station.giveOutReprints({ day, way })),
  });
  const failure = giving.error ?? error;
  return {
    report,
    fault: failure === null ? null : faultOf(failure),
    busy: giving.isPending,
    outcome: giving.data ?? null,
    giveOut: (way) => giving.mutate(way),
  };
}
