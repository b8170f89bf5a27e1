import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { Response } from '../../../shared/ipc/contract.ts';
import { QUERY } from '../../queries.ts';
import { readFile } from '../../read-file.ts';
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
  | { readonly kind: 'file'; readonly file: File };

type Many = Response<'distribution:create'>;

/** What became of an act. */
export interface DistributionOutcome extends Many {
  readonly kind: DistributionAct['kind'];
  /** What it was about, where that has names already. */
  readonly names: readonly string[];
  /** Those of them that were handed over to be placed. */
  readonly handed: readonly string[];
}

export interface DistributionActions {
  /** `taken` is called where it was carried out, for some of them at least. */
  readonly act: (wanted: DistributionAct, taken?: (outcome: DistributionOutcome) => void) => void;
  readonly outcome: DistributionOutcome | null;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly reset: () => void;
}

async function ask(wanted: DistributionAct): Promise<Many> {
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
      return valueOf(station.draftDistribution({ keys: [...keys], ...wishes }));
    }
    case 'file':
      return valueOf(
        station.draftDistributionFile({ text: await readFile(wanted.file, (file) => file.text()) }),
      );
  }
}

/** Carries out what a person wants done with many orders, and keeps what became of it. */
export function useDistributionActions(): DistributionActions {
  const client = useQueryClient();
  const { mutate, data, isPending, error, reset } = useMutation({
    mutationFn: async (wanted: DistributionAct): Promise<DistributionOutcome> => {
      const { kind } = wanted;
      const many = await ask(wanted);
      const refused = new Set(many.refused.map(({ name }) => name));
      const names = 'names' in wanted ? wanted.names : [];
      const handed = kind === 'create' ? names.filter((name) => !refused.has(name)) : [];
      return { kind, ...many, names, handed };
    },
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
