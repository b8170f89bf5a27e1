import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { MergeOverview } from '../../../../shared/parcel-views.ts';
import { QUERY } from '../../../queries.ts';
import { valueOf } from '../../../station.ts';

/**
 * What could travel together. Read when the screen opens and when orders change, not with each
 * number of a batch: thousands of receivers are compared for it.
 */
export const useMerges = (): UseQueryResult<MergeOverview> =>
  useQuery({
    queryKey: QUERY.merges,
    queryFn: () => valueOf(window.station.merges(null)),
    staleTime: 0,
  });
