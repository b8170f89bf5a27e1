import type { InfiniteData } from '@tanstack/react-query';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import type { LedgerRow } from '../../../shared/parcel-views.ts';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';

type Page = Response<'ledger:search'>;

export interface LedgerPages {
  readonly rows: readonly LedgerRow[];
  readonly more: boolean;
  readonly busy: boolean;
  /** The rows are still those of the text before. */
  readonly old: boolean;
  readonly fault: Fault | null;
  readonly loadMore: () => void;
}

const PAGE_ROWS = 100;

/** The newest numbers that hold the text, page by page. */
export function useLedger(text: string): LedgerPages {
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } =
    useInfiniteQuery<Page, Error, InfiniteData<Page>, readonly string[], number | null>({
      queryKey: [...QUERY.ledger, text],
      queryFn: ({ pageParam }) =>
        valueOf(window.station.searchLedger({ text, beforeRowId: pageParam, limit: PAGE_ROWS })),
      initialPageParam: null,
      getNextPageParam: (last) => (last.more ? last.rows.at(-1)?.rowId : undefined),
      placeholderData: keepPreviousData,
    });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  return {
    rows,
    more: hasNextPage,
    busy: isFetching,
    old: isPlaceholderData,
    fault: error === null ? null : faultOf(error),
    loadMore: () => void fetchNextPage(),
  };
}
