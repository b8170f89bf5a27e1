import type { InfiniteData } from '@tanstack/react-query';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Fault } from '../../../../shared/errors/codes.ts';
import type { Response } from '../../../../shared/ipc/contract.ts';
import type {
  LabelFacets,
  LabelFilter,
  PickOrder,
  UnlabelledParcel,
} from '../../../../shared/print-run.ts';
import { EVERY_LABEL } from '../../../../shared/print-run.ts';
import { QUERY } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';

type Page = Response<'labels:list'>;

export interface LabelPages {
  readonly rows: readonly UnlabelledParcel[];
  /** Names what the rows were asked for by; null while they are those of the question before. */
  readonly list: string | null;
  readonly total: number;
  readonly more: boolean;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly loadMore: () => void;
}

const PAGE_ROWS = 200;

/** Parcels with a number and without a label, page by page, in the order they would come out in. */
export function useLabels(filter: LabelFilter, order: PickOrder): LabelPages {
  const list = JSON.stringify(filter);
  const query = useInfiniteQuery<Page, Error, InfiniteData<Page>, readonly string[], number>({
    queryKey: [...QUERY.labels, 'list', order, list],
    queryFn: ({ pageParam }) =>
      valueOf(window.station.listLabels({ filter, order, offset: pageParam, limit: PAGE_ROWS })),
    initialPageParam: 0,
    getNextPageParam: ({ rows }, pages) =>
      rows.length < PAGE_ROWS ? undefined : pages.length * PAGE_ROWS,
    placeholderData: keepPreviousData,
  });
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  return {
    rows,
    list: isPlaceholderData ? null : `${order} ${list}`,
    total: data?.pages[0]?.total ?? 0,
    more: hasNextPage,
    busy: isFetching,
    fault: error === null ? null : faultOf(error),
    loadMore: () => void fetchNextPage(),
  };
}

/** How many parcels have a number and no label. */
export const useLabelTotal = (): number =>
  useQuery({
    queryKey: [...QUERY.labels, 'total'],
    queryFn: async () => {
      const asked = { filter: EVERY_LABEL, order: 'import', offset: 0, limit: 1 } as const;
      return (await valueOf(window.station.listLabels(asked))).total;
    },
    placeholderData: keepPreviousData,
  }).data ?? 0;

/** What the filters offer. */
export const useLabelFacets = (): LabelFacets | undefined =>
  useQuery({
    queryKey: [...QUERY.labels, 'facets'],
    queryFn: () => valueOf(window.station.labelFacets(null)),
    placeholderData: keepPreviousData,
  }).data;
