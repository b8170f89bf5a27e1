import type { InfiniteData, UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type {
  DistributionCount,
  DistributionGroup,
  DistributionRow,
  SupplierTotal,
} from '../../../shared/distribution-views.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';

/** Ages on the screen grow, of which nobody pushes word. */
const GROWING_OLD_MS = 60_000;
const PAGE_ROWS = 200;
const NONE: readonly SupplierTotal[] = [];

export const useDistributionCounts = (): UseQueryResult<DistributionCount[]> =>
  useQuery({
    queryKey: [...QUERY.distribution, 'counts'],
    queryFn: () => valueOf(window.station.countDistribution(null)),
    refetchInterval: GROWING_OLD_MS,
    // The screen begins with the most pressing group of now, not of when it was left.
    gcTime: 0,
  });

type Page = Response<'distribution:list'>;

export interface DistributionPages {
  readonly rows: readonly DistributionRow[];
  /** Names what the rows were asked for by; null while they are those of the question before. */
  readonly list: string | null;
  /** What the whole group costs, supplier by supplier. */
  readonly suppliers: readonly SupplierTotal[];
  readonly more: boolean;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly loadMore: () => void;
}

/** Distribution orders of one group that hold a text, the newest first. */
export function useDistributionList(group: DistributionGroup, text: string): DistributionPages {
  const query = useInfiniteQuery<Page, Error, InfiniteData<Page>, readonly string[], number | null>(
    {
      queryKey: [...QUERY.distribution, 'list', group, text],
      queryFn: ({ pageParam }) =>
        valueOf(
          window.station.listDistribution({
            group,
            text,
            beforeRowId: pageParam,
            limit: PAGE_ROWS,
          }),
        ),
      initialPageParam: null,
      getNextPageParam: ({ rows, more }) => (more ? (rows.at(-1)?.rowId ?? null) : null),
      placeholderData: keepPreviousData,
    },
  );
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return {
    rows,
    list: isPlaceholderData ? null : `${group} ${text}`,
    suppliers: data?.pages[0]?.suppliers ?? NONE,
    more: hasNextPage,
    busy: isFetching,
    fault: error === null ? null : faultOf(error),
    loadMore,
  };
}
