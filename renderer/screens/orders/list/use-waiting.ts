import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WaitingFacets, WaitingFilter, WaitingParcel } from '../../../../shared/batch.ts';
import type { Response } from '../../../../shared/ipc/contract.ts';
import type { RowPages } from '../../../components/row-list/use-row-pages.ts';
import { useRowPages } from '../../../components/row-list/use-row-pages.ts';
import { QUERY } from '../../../queries.ts';
import { valueOf } from '../../../station.ts';

const PAGE_ROWS = 200;

/** Parcels without a number, page by page, newest first. */
export function useWaiting(
  filter: WaitingFilter,
): RowPages<WaitingParcel> & { readonly total: number } {
  const { first, ...pages } = useRowPages<Response<'orders:list'>>({
    queryKey: [...QUERY.waiting, 'list', filter],
    read: (last) => {
      const before = last?.rows.at(-1)?.parcelId ?? null;
      return valueOf(window.station.listOrders({ filter, before, limit: PAGE_ROWS }));
    },
    hasMore: ({ rows }) => rows.length === PAGE_ROWS,
  });
  return { ...pages, total: first?.total ?? 0 };
}

/** What the filters offer. */
export const useFacets = (): WaitingFacets | undefined =>
  useQuery({
    queryKey: [...QUERY.waiting, 'facets'],
    queryFn: () => valueOf(window.station.orderFacets(null)),
    placeholderData: keepPreviousData,
  }).data;
