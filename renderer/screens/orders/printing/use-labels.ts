import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Response } from '../../../../shared/ipc/contract.ts';
import type {
  LabelFacets,
  LabelFilter,
  PickOrder,
  UnlabelledParcel,
} from '../../../../shared/print-run.ts';
import { EVERY_LABEL } from '../../../../shared/print-run.ts';
import type { RowPages } from '../../../components/row-list/use-row-pages.ts';
import { useRowPages } from '../../../components/row-list/use-row-pages.ts';
import { QUERY } from '../../../queries.ts';
import { valueOf } from '../../../station.ts';

const PAGE_ROWS = 200;

/** Parcels with a number and without a label, page by page, in the order they would come out in. */
export function useLabels(
  filter: LabelFilter,
  order: PickOrder,
): RowPages<UnlabelledParcel> & { readonly total: number } {
  const { first, ...pages } = useRowPages<Response<'labels:list'>>({
    queryKey: [...QUERY.labels, 'list', order, filter],
    read: (_last, count) => {
      const offset = count * PAGE_ROWS;
      return valueOf(window.station.listLabels({ filter, order, offset, limit: PAGE_ROWS }));
    },
    hasMore: ({ rows }) => rows.length === PAGE_ROWS,
  });
  return { ...pages, total: first?.total ?? 0 };
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
