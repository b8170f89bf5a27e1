import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { Response } from '../../../shared/ipc/contract.ts';
import type { ShippingCount, ShippingFilter, ShippingRow } from '../../../shared/shipping-views.ts';
import type { RowPages } from '../../components/row-list/use-row-pages.ts';
import { useRowPages } from '../../components/row-list/use-row-pages.ts';
import { QUERY } from '../../queries.ts';
import { valueOf } from '../../station.ts';

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

/** Shipments that a filter finds, page by page. */
export const useShippingList = (filter: ShippingFilter): RowPages<ShippingRow> =>
  useRowPages<Response<'shipping:list'>>({
    queryKey: [...QUERY.shipping, 'list', filter],
    read: (last) => {
      const row = last?.rows.at(-1);
      const after = row === undefined ? null : { changedAtMs: row.changedAtMs, rowId: row.rowId };
      return valueOf(window.station.listShipments({ filter, after, limit: PAGE_ROWS }));
    },
    hasMore: ({ more }) => more,
  });
