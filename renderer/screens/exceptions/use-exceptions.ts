import type { InfiniteData, UseQueryResult } from '@tanstack/react-query';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Fault } from '../../../shared/errors/codes.ts';
import type {
  ExceptionCount,
  ExceptionCursor,
  ExceptionKind,
  ExceptionRow,
} from '../../../shared/exceptions.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';

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

type Page = Response<'exceptions:list'>;

export interface ExceptionPages {
  readonly rows: readonly ExceptionRow[];
  readonly more: boolean;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly loadMore: () => void;
}

/** Exceptions of one kind, oldest first. */
export function useExceptionList(kind: ExceptionKind): ExceptionPages {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery<
    Page,
    Error,
    InfiniteData<Page>,
    readonly string[],
    ExceptionCursor | null
  >({
    queryKey: [...QUERY.exceptions, 'list', kind],
    queryFn: ({ pageParam }) =>
      valueOf(window.station.listExceptions({ kind, after: pageParam, limit: PAGE_ROWS })),
    initialPageParam: null,
    getNextPageParam: ({ rows, more }) => {
      const last = rows.at(-1);
      return more && last !== undefined ? { sinceMs: last.sinceMs, rowId: last.rowId } : null;
    },
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return {
    rows,
    more: hasNextPage,
    busy: isFetching,
    fault: error === null ? null : faultOf(error),
    loadMore,
  };
}
