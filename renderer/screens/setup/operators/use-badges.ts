import { useMutation } from '@tanstack/react-query';
import type { Fault } from '../../../../shared/errors/codes.ts';
import { faultOf, valueOf } from '../../../station.ts';

interface Badges {
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly isPrinted: boolean;
  readonly print: (operatorIds: readonly number[]) => void;
}

/** Prints badges through the system's dialog. */
export function useBadges(): Badges {
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: (operatorIds: readonly number[]) =>
      valueOf(window.station.printBadges({ operatorIds: [...operatorIds] })),
  });
  return {
    busy: isPending,
    fault: error === null ? null : faultOf(error),
    isPrinted: data?.kind === 'printed',
    print: mutate,
  };
}
