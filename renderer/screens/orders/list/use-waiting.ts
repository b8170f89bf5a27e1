import type { InfiniteData } from '@tanstack/react-query';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { WaitingFacets, WaitingFilter, WaitingParcel } from '../../../../shared/batch.ts';
import type { Fault } from '../../../../shared/errors/codes.ts';
import type { Response } from '../../../../shared/ipc/contract.ts';
import { QUERY } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';

type Page = Response<'orders:list'>;

export interface WaitingPages {
  readonly rows: readonly WaitingParcel[];
  readonly total: number;
  readonly more: boolean;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly loadMore: () => void;
}

const PAGE_ROWS = 200;

/** Parcels without a number, page by page, newest first. */
export function useWaiting(filter: WaitingFilter): WaitingPages {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery<
    Page,
    Error,
    InfiniteData<Page>,
    readonly string[],
    number | null
  >({
    queryKey: [...QUERY.waiting, 'list', JSON.stringify(filter)],
    queryFn: ({ pageParam }) =>
      valueOf(window.station.listOrders({ filter, before: pageParam, limit: PAGE_ROWS })),
    initialPageParam: null,
    getNextPageParam: (last) =>
      last.rows.length < PAGE_ROWS ? undefined : last.rows.at(-1)?.parcelId,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  return {
    rows,
    total: data?.pages[0]?.total ?? 0,
    more: hasNextPage,
    busy: isFetching,
    fault: error === null ? null : faultOf(error),
    loadMore: () => void fetchNextPage(),
  };
}

/** What the filters offer. */
export const useFacets = (): WaitingFacets | undefined =>
  useQuery({
    queryKey: [...QUERY.waiting, 'facets'],
    queryFn: () => valueOf(window.station.orderFacets(null)),
    placeholderData: keepPreviousData,
  }).data;
