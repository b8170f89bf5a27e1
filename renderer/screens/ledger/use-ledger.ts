import type { InfiniteData, UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import type { LedgerFilter } from '../../../shared/ledger-filter.ts';
import type { LedgerChoices } from '../../../shared/ledger-views.ts';
import type { LedgerRow } from '../../../shared/parcel-views.ts';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';

type Page = Response<'ledger:search'>;

export interface LedgerPages {
  readonly rows: readonly LedgerRow[];
  /** Names what the rows were asked for by; null while they are those of the question before. */
  readonly list: string | null;
  readonly more: boolean;
  readonly busy: boolean;
  /** How many there are in all; null where nobody knows. */
  readonly total: number | null;
  readonly fault: Fault | null;
  readonly loadMore: () => void;
}

const PAGE_ROWS = 100;

/** The numbers that a filter means, newest first, page by page. */
export function useLedger(filter: LedgerFilter): LedgerPages {
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } =
    useInfiniteQuery<Page, Error, InfiniteData<Page>, readonly unknown[], number | null>({
      queryKey: [...QUERY.ledger, 'rows', filter],
      queryFn: ({ pageParam }) =>
        valueOf(window.station.searchLedger({ filter, beforeRowId: pageParam, limit: PAGE_ROWS })),
      initialPageParam: null,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
    });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return {
    rows,
    more: hasNextPage,
    busy: isFetching,
    list: isPlaceholderData ? null : JSON.stringify(filter),
    total: data?.pages[0]?.total ?? null,
    fault: error === null ? null : faultOf(error),
    loadMore,
  };
}

/** What the ledger can be filtered by. */
export const useLedgerChoices = (): UseQueryResult<LedgerChoices> =>
  useQuery({
    queryKey: [...QUERY.ledger, 'choices'],
    queryFn: () => valueOf(window.station.ledgerChoices(null)),
  });
