import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Push } from '../shared/ipc/contract.ts';
import { cardKey, QUERY } from './queries.ts';

type QueryKey = readonly string[];

function staleAfter(push: Push): readonly QueryKey[] {
  switch (push.topic) {
    case 'parcel':
      return [cardKey(push), QUERY.info, QUERY.waiting, QUERY.ledger];
    case 'orders':
      return [QUERY.info, QUERY.waiting, QUERY.card];
    case 'info':
      return [QUERY.info];
  }
}

/** Reads again what a push says has changed; what is not on screen waits until it is. */
export function usePushes(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      window.station.onChanged((push) => {
        for (const queryKey of staleAfter(push)) void client.invalidateQueries({ queryKey });
      }),
    [client],
  );
}
