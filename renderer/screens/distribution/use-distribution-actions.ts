import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';

/** What a person wants done with many orders. */
export type DistributionAct =
  | { readonly kind: 'create' | 'refresh' | 'remove'; readonly names: readonly string[] }
  | {
      readonly kind: 'draft';
      readonly keys: readonly ParcelKey[];
      readonly message: string;
      readonly bestOption: boolean;
      readonly isSplitJxhy: boolean;
    }
  | { readonly kind: 'file'; readonly text: string };

type Many = Response<'distribution:create'>;

/** What became of an act. */
export interface DistributionOutcome extends Many {
  readonly kind: DistributionAct['kind'];
}

export interface DistributionActions {
  /** `taken` is called where it was carried out, for some of them at least. */
  readonly act: (wanted: DistributionAct, taken?: (outcome: DistributionOutcome) => void) => void;
  readonly outcome: DistributionOutcome | null;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly reset: () => void;
}

/** One call takes so many orders at most. */
const MOST_AT_ONCE = 500;

function ask(wanted: DistributionAct): Promise<Many> {
  const { station } = window;
  switch (wanted.kind) {
    case 'create':
      return valueOf(station.createDistribution({ names: [...wanted.names] }));
    case 'refresh':
      return valueOf(station.refreshDistribution({ names: [...wanted.names] }));
    case 'remove':
      return valueOf(station.removeDistribution({ names: [...wanted.names] }));
    case 'draft': {
      const { kind: _, keys, ...wishes } = wanted;
      return valueOf(station.draftDistribution({ keys: keys.slice(0, MOST_AT_ONCE), ...wishes }));
    }
    case 'file':
      return valueOf(station.draftDistributionFile({ text: wanted.text }));
  }
}

/** Carries out what a person wants done with many orders, and keeps what became of it. */
export function useDistributionActions(): DistributionActions {
  const client = useQueryClient();
  const { mutate, data, isPending, error, reset } = useMutation({
    mutationFn: async (wanted: DistributionAct): Promise<DistributionOutcome> => ({
      kind: wanted.kind,
      ...(await ask(wanted)),
    }),
    onSuccess: () => client.invalidateQueries({ queryKey: QUERY.distribution }),
  });
  return {
    act: (wanted, taken) => mutate(wanted, taken === undefined ? {} : { onSuccess: taken }),
    outcome: data ?? null,
    busy: isPending,
    fault: error === null ? null : faultOf(error),
    reset,
  };
}
