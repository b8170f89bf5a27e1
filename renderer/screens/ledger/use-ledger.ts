import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { Response } from '../../../shared/ipc/contract.ts';
import type { LedgerFilter } from '../../../shared/ledger-filter.ts';
import type { LedgerChoices } from '../../../shared/ledger-views.ts';
import type { LedgerRow } from '../../../shared/parcel-views.ts';
import type { RowPages } from '../../components/row-list/use-row-pages.ts';
import { useRowPages } from '../../components/row-list/use-row-pages.ts';
import { QUERY } from '../../queries.ts';
import { valueOf } from '../../station.ts';

export interface LedgerPages extends RowPages<LedgerRow> {
  /** How many there are in all; null where nobody knows. */
  readonly total: number | null;
}

const PAGE_ROWS = 100;

/** The numbers that a filter means, newest first, page by page. */
export function useLedger(filter: LedgerFilter): LedgerPages {
  const { first, ...pages } = useRowPages<Response<'ledger:search'>>({
    queryKey: [...QUERY.ledger, 'rows', filter],
    read: (last) => {
      const beforeRowId = last?.next ?? null;
      return valueOf(window.station.searchLedger({ filter, beforeRowId, limit: PAGE_ROWS }));
    },
    hasMore: ({ next }) => next !== null,
  });
  return { ...pages, total: first?.total ?? null };
}

/** What the ledger can be filtered by. */
export const useLedgerChoices = (): UseQueryResult<LedgerChoices> =>
  useQuery({
    queryKey: [...QUERY.ledger, 'choices'],
    queryFn: () => valueOf(window.station.ledgerChoices(null)),
  });
