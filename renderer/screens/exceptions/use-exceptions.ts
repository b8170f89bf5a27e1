import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { ExceptionCount, ExceptionKind, ExceptionRow } from '../../../shared/exceptions.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import type { RowPages } from '../../components/row-list/use-row-pages.ts';
import { useRowPages } from '../../components/row-list/use-row-pages.ts';
import { QUERY } from '../../queries.ts';
import { valueOf } from '../../station.ts';

/** Things become exceptions by growing old, of which nobody pushes word. */
const GROWING_OLD_MS = 60_000;
const PAGE_ROWS = 100;

export const useExceptionCounts = (): UseQueryResult<ExceptionCount[]> =>
  useQuery({
    queryKey: [...QUERY.exceptions, 'counts'],
    queryFn: () => valueOf(window.station.countExceptions(null)),
    refetchInterval: GROWING_OLD_MS,
    refetchOnMount: 'always',
  });

/** Exceptions of one kind, oldest first. */
export const useExceptionList = (kind: ExceptionKind): RowPages<ExceptionRow> =>
  useRowPages<Response<'exceptions:list'>>({
    queryKey: [...QUERY.exceptions, 'list', kind],
    read: (last) => {
      const row = last?.rows.at(-1);
      const after = row === undefined ? null : { sinceMs: row.sinceMs, rowId: row.rowId };
      return valueOf(window.station.listExceptions({ kind, after, limit: PAGE_ROWS }));
    },
    hasMore: ({ more }) => more,
    startsEmpty: true,
  });
