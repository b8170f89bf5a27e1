import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type {
  DistributionCount,
  DistributionGroup,
  DistributionRow,
  SupplierTotal,
} from '../../../shared/distribution-views.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import type { RowPages } from '../../components/row-list/use-row-pages.ts';
import { useRowPages } from '../../components/row-list/use-row-pages.ts';
import { QUERY } from '../../queries.ts';
import { valueOf } from '../../station.ts';

/** Ages on the screen grow, of which nobody pushes word. */
const GROWING_OLD_MS = 60_000;
const PAGE_ROWS = 200;
const NONE: readonly SupplierTotal[] = [];

export const useDistributionCounts = (): UseQueryResult<DistributionCount[]> =>
  useQuery({
    queryKey: [...QUERY.distribution, 'counts'],
    queryFn: () => valueOf(window.station.countDistribution(null)),
    refetchInterval: GROWING_OLD_MS,
    // The screen begins with the most pressing group of now, not of when it was left.
    gcTime: 0,
  });

export interface DistributionPages extends RowPages<DistributionRow> {
  /** What the whole group costs, supplier by supplier. */
  readonly suppliers: readonly SupplierTotal[];
}

/** Distribution orders of one group that hold a text, the newest first. */
export function useDistributionList(group: DistributionGroup, text: string): DistributionPages {
  const { first, ...pages } = useRowPages<Response<'distribution:list'>>({
    queryKey: [...QUERY.distribution, 'list', group, text],
    read: (last) => {
      const beforeRowId = last?.rows.at(-1)?.rowId ?? null;
      return valueOf(
        window.station.listDistribution({ group, text, beforeRowId, limit: PAGE_ROWS }),
      );
    },
    hasMore: ({ more }) => more,
  });
  return { ...pages, suppliers: first?.suppliers ?? NONE };
}
