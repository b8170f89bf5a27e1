import type { InfiniteData } from '@tanstack/react-query';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Fault } from '../../../shared/errors/codes.ts';
import { faultOf } from '../../station.ts';

/** What is read of a list so far. */
export interface RowPages<Row> {
  readonly rows: readonly Row[];
  /** Names what the rows were asked for by; null while they are those of the question before. */
  readonly list: string | null;
  readonly more: boolean;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly loadMore: () => void;
}

interface PageOfRows {
  readonly rows: readonly unknown[];
}

/** What is read already: nothing where `last` is null. */
interface PagesBefore<Page> {
  readonly last: Page | null;
  readonly count: number;
}

interface RowPagesQuery<Page> {
  /** Names the list and what is asked of it. */
  readonly queryKey: readonly unknown[];
  /** Reads the page after the last one; the first after null. */
  readonly read: (last: Page | null, count: number) => Promise<Page>;
  readonly hasMore: (last: Page) => boolean;
  /** Another question shows nothing until it is answered; else the rows of the one before stay. */
  readonly startsEmpty?: boolean;
}

/** Reads a list page by page; `first` is its first page, with what it tells of the whole list. */
export function useRowPages<Page extends PageOfRows>(
  asked: RowPagesQuery<Page>,
): RowPages<Page['rows'][number]> & { readonly first: Page | undefined } {
  const { queryKey, read, hasMore, startsEmpty = false } = asked;
  const query = useInfiniteQuery<
    Page,
    Error,
    InfiniteData<Page>,
    readonly unknown[],
    PagesBefore<Page>
  >({
    queryKey,
    queryFn: ({ pageParam: { last, count } }) => read(last, count),
    initialPageParam: { last: null, count: 0 },
    getNextPageParam: (last, pages) => (hasMore(last) ? { last, count: pages.length } : null),
    ...(startsEmpty ? {} : { placeholderData: keepPreviousData }),
  });
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = query;
  const rows = useMemo(
    () => data?.pages.flatMap((page): readonly Page['rows'][number][] => page.rows) ?? [],
    [data],
  );
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return {
    rows,
    list: isPlaceholderData ? null : JSON.stringify(queryKey),
    more: hasNextPage,
    busy: isFetching,
    fault: error === null ? null : faultOf(error),
    loadMore,
    first: data?.pages[0],
  };
}
