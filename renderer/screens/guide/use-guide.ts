import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Guide, GuideStep, StepState } from '../../../shared/guide.ts';
import { afterStep } from '../../../shared/guide.ts';
import { QUERY, useInfo } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';

/** How far the guide is, and what moves it on; every move is kept at once. */
export interface GuideDesk {
  readonly guide: Guide;
  readonly fault: Fault | null;
  /** A visit to practice ends where another step is shown: what is set there is set for real. */
  readonly show: (step: GuideStep) => void;
  readonly settle: (step: GuideStep, state: StepState) => void;
  /** Goes to practice, or back to real numbers, with the guide as it is to be there. */
  readonly go: (practice: boolean, next: Guide) => void;
  readonly isGoing: boolean;
  /** Nobody is asked at the next start; `onKept` when that is written down. */
  readonly end: (onKept: () => void) => void;
}

export function useGuide(): GuideDesk {
  const client = useQueryClient();
  const { settings, practice: visit } = useInfo();
  const { guide } = settings;
  const keep = useMutation({
    mutationFn: (next: Guide) => valueOf(window.station.keepGuide(next)),
    onSuccess: (info) => client.setQueryData(QUERY.info, info),
  });
  const move = useMutation({
    mutationFn: async ({ practice, next }: { practice: boolean; next: Guide }) => {
      await valueOf(window.station.keepGuide(next));
      await valueOf(window.station.goPractise(practice));
    },
  });
  const error = keep.error ?? move.error;
  const show = (at: GuideStep): void => {
    const next = { ...guide, at };
    if (visit?.canLeave === true && at !== 'practice') move.mutate({ practice: false, next });
    else keep.mutate(next);
  };
  return {
    guide,
    fault: error === null ? null : faultOf(error),
    show,
    settle: (step, state) => keep.mutate(afterStep(guide, step, state)),
    go: (practice, next) => move.mutate({ practice, next }),
    isGoing: move.isPending,
    end: (onKept) => keep.mutate({ ...guide, over: true }, { onSuccess: onKept }),
  };
}
