import { useMutation, useQuery } from '@tanstack/react-query';
import type { Fault } from '../../../../shared/errors/codes.ts';
import type { HandOverOffer, HandOverOutcome, HandOverWay } from '../../../../shared/hand-over.ts';
import type { Request } from '../../../../shared/ipc/contract.ts';
import { QUERY } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';

export interface HandOver {
  /** Null until they are read. */
  readonly offers: readonly HandOverOffer[] | null;
  readonly fault: Fault | null;
  readonly busy: boolean;
  readonly outcome: HandOverOutcome | null;
  readonly print: (carrier: string, way: HandOverWay) => void;
}

/** The carriers of a day, read anew each time, and the printing of their sheets. */
export function useHandOver(day: string): HandOver {
  const { data: offers = null, error } = useQuery({
    queryKey: [...QUERY.handOvers, day],
    queryFn: () => valueOf(window.station.handOverOffers({ day })),
    staleTime: 0,
  });
  const printing = useMutation({
    mutationFn: (request: Request<'handover:print'>) =>
      valueOf(window.station.printHandOver(request)),
  });
  const failure = printing.error ?? error;
  return {
    offers,
    fault: failure === null ? null : faultOf(failure),
    busy: printing.isPending,
    outcome: printing.data ?? null,
    print: (carrier, way) => printing.mutate({ day, carrier, way }),
  };
}
