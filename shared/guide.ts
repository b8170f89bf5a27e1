import { z } from 'zod';

/** What the first-run guide walks through, in its order. The words are in the texts (`guide.step`). */
export const GUIDE_STEPS = ['account', 'shop', 'printer', 'scanner', 'practice'] as const;
export const guideStepSchema = z.enum(GUIDE_STEPS);
export type GuideStep = z.infer<typeof guideStepSchema>;

/** `skipped`: left for another day; the guide offers it again. */
const stepStateSchema = z.enum(['open', 'done', 'skipped']);
export type StepState = z.infer<typeof stepStateSchema>;

/** How far the first-run guide is at this bench. */
export const guideSchema = z.object({
  /** The step that is shown. */
  at: guideStepSchema,
  steps: z.record(guideStepSchema, stepStateSchema),
  /** Nobody wants to be asked again; the guide can still be opened. */
  over: z.boolean(),
});
export type Guide = Readonly<z.infer<typeof guideSchema>>;

export const NEW_GUIDE: Guide = {
  at: 'account',
  steps: { account: 'open', shop: 'open', printer: 'open', scanner: 'open', practice: 'open' },
  over: false,
};

/** The guide after a step was settled: the next one is shown, the last one stays. */
export function afterStep(guide: Guide, step: GuideStep, state: StepState): Guide {
  const next = GUIDE_STEPS[GUIDE_STEPS.indexOf(step) + 1] ?? step;
  return { ...guide, at: next, steps: { ...guide.steps, [step]: state } };
}

/** Somebody has begun the guide. */
export const isBegun = ({ steps }: Guide): boolean =>
  GUIDE_STEPS.some((step) => steps[step] !== 'open');

/** Whether a station begins with the guide: a new one, or one whose guide was left half-way. */
export const startsWithGuide = (guide: Guide, isIncomplete: boolean): boolean =>
  !guide.over && (isIncomplete || isBegun(guide));
