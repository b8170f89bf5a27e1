import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OfferLink } from '../../../../shared/distribution.ts';
import { QUERY } from '../../../queries.ts';
import { readFile } from '../../../read-file.ts';
import { valueOf } from '../../../station.ts';
import { isSamePlace } from './offer-values.ts';

/** A change of the table of offers. */
export type OfferChange =
  | { readonly kind: 'keep'; readonly link: OfferLink; readonly before: OfferLink | null }
  | { readonly kind: 'remove'; readonly link: OfferLink }
  | { readonly kind: 'import'; readonly file: File }
  | { readonly kind: 'export' };

/** What there is to say of a change; null where the table says it. */
type Said =
  | { readonly kind: 'exported'; readonly file: string }
  | { readonly kind: 'imported'; readonly count: number }
  | null;

const KEY = [...QUERY.distribution, 'offers'];

export const useOffers = (): UseQueryResult<OfferLink[]> =>
  useQuery({ queryKey: KEY, queryFn: () => valueOf(window.station.offerLinks(null)) });

async function carryOut(change: OfferChange): Promise<Said> {
  const { station } = window;
  switch (change.kind) {
    case 'keep': {
      const { link, before } = change;
      await valueOf(station.keepOfferLink(link));
      if (before !== null && !isSamePlace(link, before)) {
        const { goods, specs } = before;
        await valueOf(station.removeOfferLink({ goods, specs }));
      }
      return null;
    }
    case 'remove': {
      const { goods, specs } = change.link;
      await valueOf(station.removeOfferLink({ goods, specs }));
      return null;
    }
    case 'import': {
      const bytes = await readFile(
        change.file,
        async (file) => new Uint8Array(await file.arrayBuffer()),
      );
      const { taken } = await valueOf(station.importOfferLinks({ bytes }));
      return { kind: 'imported', count: taken };
    }
    case 'export': {
      const { file } = await valueOf(station.exportOfferLinks(null));
      return file === null ? null : { kind: 'exported', file };
    }
  }
}

export function useOfferChange(): UseMutationResult<Said, Error, OfferChange> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: carryOut,
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
