import type { InfiniteData, UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import type {
  ShippingCount,
  ShippingCursor,
  ShippingFilter,
  ShippingRow,
} from '../../../shared/shipping-views.ts';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';

/** Ages on the screen grow, of which nobody pushes word. */
const GROWING_OLD_MS = 60_000;
const PAGE_ROWS = 200;

export const useShippingCounts = (): UseQueryResult<ShippingCount[]> =>
  useQuery({
    queryKey: [...QUERY.shipping, 'counts'],
    queryFn: () => valueOf(window.station.countShipments(null)),
    refetchInterval: GROWING_OLD_MS,
    // The screen begins with the most pressing group of now, not of when it was left.
    gcTime: 0,
  });

/** How many are late for their platform, and how many soon will be. */
export const useShippingDeadlines = (): UseQueryResult<Response<'shipping:deadlines'>> =>
  useQuery({
    queryKey: [...QUERY.shipping, 'deadlines'],
    queryFn: () => valueOf(window.station.shippingDeadlines(null)),
    refetchInterval: GROWING_OLD_MS,
  });

type Page = Response<'shipping:list'>;

export interface ShippingPages {
  readonly rows: readonly ShippingRow[];
  /** Names what the rows were asked for by; null while they are those of the question before. */
  readonly list: string | null;
  readonly more: boolean;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly loadMore: () => void;
}

/** Shipments that a filter finds, page by page. */
export function useShippingList(filter: ShippingFilter): ShippingPages {
  const list = JSON.stringify(filter);
  const query = useInfiniteQuery<
    Page,
    Error,
    InfiniteData<Page>,
    readonly string[],
    ShippingCursor | null
  >({
    queryKey: [...QUERY.shipping, 'list', list],
    queryFn: ({ pageParam }) =>
      valueOf(window.station.listShipments({ filter, after: pageParam, limit: PAGE_ROWS })),
    initialPageParam: null,
    getNextPageParam: ({ rows, more }) => {
      const last = rows.at(-1);
      return more && last !== undefined
        ? { changedAtMs: last.changedAtMs, rowId: last.rowId }
        : null;
    },
    placeholderData: keepPreviousData,
  });
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return {
    rows,
    list: isPlaceholderData ? null : list,
    more: hasNextPage,
    busy: isFetching,
    fault: error === null ? null : faultOf(error),
    loadMore,
  };
}
