import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Request } from '../../../shared/ipc/contract.ts';
import { QUERY } from '../../queries.ts';
import { valueOf } from '../../station.ts';

const PAGE_ROWS = 500;

/** How many of these orders are being placed, or may be: 1688 has not answered yet. */
async function countLeft(names: ReadonlySet<string>): Promise<number> {
  let left = 0;
  let beforeRowId: number | null = null;
  do {
    const page: Request<'distribution:list'> = {
      group: 'placing',
      text: '',
      beforeRowId,
      limit: PAGE_ROWS,
    };
    const { rows, more } = await valueOf(window.station.listDistribution(page));
    left += rows.filter(({ outOrderId }) => names.has(outOrderId)).length;
    beforeRowId = more ? (rows.at(-1)?.rowId ?? null) : null;
  } while (beforeRowId !== null);
  return left;
}

/** How many of the orders that were handed over have no answer yet. */
export const useLeft = (names: readonly string[]): number =>
  useQuery({
    queryKey: [...QUERY.distribution, 'left', names.join('\n')],
    queryFn: () => countLeft(new Set(names)),
    enabled: names.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  }).data ?? names.length;
