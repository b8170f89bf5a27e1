import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { BatchCost, BatchSelection, BranchBalance } from '../../../../shared/batch.ts';
import { valueOf } from '../../../station.ts';

/** Read anew each time a person asks: prices nothing, but what waits changes. */
export const useCost = (selection: BatchSelection): UseQueryResult<BatchCost[]> =>
  useQuery({
    queryKey: ['batch-cost', selection],
    queryFn: () => valueOf(window.station.previewBatch(selection)),
    staleTime: 0,
    gcTime: 0,
  });

/** What is left at the branch; undefined until the gateway has said it. */
export const useBalance = ({ shop, carrier }: BatchCost): BranchBalance | undefined =>
  useQuery({
    queryKey: ['branch-balance', shop, carrier],
    queryFn: async () => (await valueOf(window.station.branchBalance({ shop, carrier }))).balance,
    staleTime: 0,
    gcTime: 0,
  }).data;

/** How many numbers more than the balance a batch needs; null where nobody knows or it fits. */
export const shortBy = (toBuy: number, balance: BranchBalance | undefined): number | null =>
  balance?.kind === 'left' && balance.left < toBuy ? toBuy - balance.left : null;
