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
  /** Names what the rows were asked for by; null while they are those of the question before. */
  readonly list: string | null;
  readonly total: number;
  readonly more: boolean;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly loadMore: () => void;
}

const PAGE_ROWS = 200;

/** Parcels without a number, page by page, newest first. */
export function useWaiting(filter: WaitingFilter): WaitingPages {
  const list = JSON.stringify(filter);
  const query = useInfiniteQuery<Page, Error, InfiniteData<Page>, readonly string[], number | null>(
    {
      queryKey: [...QUERY.waiting, 'list', list],
      queryFn: ({ pageParam }) =>
        valueOf(window.station.listOrders({ filter, before: pageParam, limit: PAGE_ROWS })),
      initialPageParam: null,
      getNextPageParam: (last) =>
        last.rows.length < PAGE_ROWS ? undefined : last.rows.at(-1)?.parcelId,
      placeholderData: keepPreviousData,
    },
  );
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  return {
    rows,
    list: isPlaceholderData ? null : list,
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
