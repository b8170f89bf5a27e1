import { useMutation, useQuery } from '@tanstack/react-query';
import type { Fault } from '../../shared/errors/codes.ts';
import type { Response } from '../../shared/ipc/contract.ts';
import type { DayBoard } from '../../shared/operators.ts';
import { QUERY } from '../queries.ts';
import { faultOf, valueOf } from '../station.ts';

interface BoardOfDay {
  /** Null until it is read. */
  readonly board: DayBoard | null;
  readonly fault: Fault | null;
  readonly busy: boolean;
  readonly outcome: Response<'board:save'> | null;
  readonly save: () => void;
}

/** How often a board that stays open is read again. */
const READ_AGAIN_MS = 30_000;

/** What was done on a day, read anew each time, and its file. */
export function useDayBoard(day: string): BoardOfDay {
  const { data: board = null, error } = useQuery({
    queryKey: [...QUERY.board, day],
    queryFn: () => valueOf(window.station.dayBoard({ day })),
    staleTime: 0,
    refetchInterval: READ_AGAIN_MS,
  });
  const saving = useMutation({
    mutationFn: () => valueOf(window.station.saveDayBoard({ day })),
  });
  const failure = saving.error ?? error;
  return {
    board,
    fault: failure === null ? null : faultOf(failure),
    busy: saving.isPending,
    outcome: saving.data ?? null,
    save: () => saving.mutate(),
  };
}
