import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Push } from '../shared/ipc/contract.ts';
import { QUERY } from './queries.ts';

type QueryKey = readonly string[];

/** Lists of many parcels: a batch changes hundreds of them in a second. */
const LISTS: readonly QueryKey[] = [
  QUERY.waiting,
  QUERY.labels,
  QUERY.ledger,
  QUERY.exceptions,
  QUERY.shipping,
  QUERY.distribution,
];
/** How long the lists may be behind. */
const LISTS_BEHIND_MS = 700;

function staleAfter(push: Push): readonly QueryKey[] {
  switch (push.topic) {
    case 'parcel':
      return [[...QUERY.card, push.orderId], QUERY.info, ...LISTS];
    case 'orders':
      return [QUERY.info, QUERY.merges, QUERY.card, ...LISTS];
    case 'batch':
      return [QUERY.batch, ...LISTS];
    case 'prints':
      return [QUERY.prints, QUERY.labels];
    case 'distribution':
      return [QUERY.distribution, QUERY.exceptions];
    case 'shipping':
      return [QUERY.shipping, QUERY.exceptions];
    case 'lanes':
      return [QUERY.lanes];
    case 'import':
      return [QUERY.importing];
    case 'export':
      return [QUERY.exporting];
    case 'operators':
      return [QUERY.operators, QUERY.board, QUERY.reprintOffer];
    case 'info':
      return [QUERY.info, QUERY.backups];
    case 'ledger':
      return [[]];
  }
}

/** Reads again what a push says has changed; what is not on screen waits until it is. */
export function usePushes(): void {
  const client = useQueryClient();
  useEffect(() => {
    const late = new Map<QueryKey, number>();
    const readAgain = (queryKey: QueryKey): void => {
      late.delete(queryKey);
      void client.invalidateQueries({ queryKey });
    };
    const readSoon = (queryKey: QueryKey): void => {
      if (late.has(queryKey)) return;
      late.set(queryKey, window.setTimeout(readAgain, LISTS_BEHIND_MS, queryKey));
    };
    const end = window.station.onChanged((push) => {
      for (const queryKey of staleAfter(push)) {
        if (LISTS.includes(queryKey)) readSoon(queryKey);
        else readAgain(queryKey);
      }
    });
    // The window began with what the station said before anybody listened here.
    readSoon(QUERY.info);
    return () => {
      end();
      for (const timer of late.values()) window.clearTimeout(timer);
    };
  }, [client]);
}
