import type { BrowserWindow } from 'electron';
import PQueue from 'p-queue';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { LabelsOnWindow } from './draw-labels.ts';
import { drawLabels } from './draw-labels.ts';
import { ABORTED, untilAborted } from './until-aborted.ts';

/** One reusable hidden window that draws labels, one document at a time. */
export interface LabelWindow {
  /**
   * Draws labels, each on a page of its own, and hands them to `use`. Labels that were not drawn
   * are a fault; what goes wrong in `use` is thrown on, since they may be on their way by then.
   * When `signal` fires the next ones get a new window; this one is only destroyed when `use` has
   * settled, since Chromium crashes where a window goes away under its open print dialog.
   */
  readonly withLabels: <Value>(
    models: readonly LabelModel[],
    signal: AbortSignal,
    use: (drawn: LabelsOnWindow) => Promise<Value>,
  ) => Promise<Result<Value, Fault>>;
  /** The next labels get a new window. */
  readonly renew: () => void;
}

export function createLabelWindow(open: () => Promise<BrowserWindow>): LabelWindow {
  const turns = new PQueue({ concurrency: 1 });
  let warm: BrowserWindow | null = null;

  const renew = (): void => {
    if (warm !== null && !warm.isDestroyed()) warm.destroy();
    warm = null;
  };

  const abandon = (window: BrowserWindow, use: Promise<unknown>): void => {
    if (warm === window) warm = null;
    const destroy = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    use.then(destroy, destroy);
  };

  async function draw(models: readonly LabelModel[], signal: AbortSignal): Promise<LabelsOnWindow> {
    if (warm === null || warm.isDestroyed()) {
      const opened = await open();
      if (signal.aborted) {
        opened.destroy();
        throw new Error('deadline');
      }
      warm = opened;
    }
    return drawLabels(warm, models);
  }

  async function drawnInTime(
    models: readonly LabelModel[],
    signal: AbortSignal,
  ): Promise<Result<LabelsOnWindow, Fault>> {
    const late = fault('PRINT_LABEL_NOT_RENDERED', { reason: 'deadline' });
    if (signal.aborted) return fail(late);
    try {
      const drawn = await untilAborted(draw(models, signal), signal);
      if (drawn !== ABORTED) return ok(drawn);
      renew();
      return fail(late);
    } catch (error) {
      renew();
      const reason = messageOf(error);
      return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason }));
    }
  }

  return {
    renew,
    withLabels: async (models, signal, use) => {
      const turn = await turns.add(async () => {
        const drawn = await drawnInTime(models, signal);
        if (!drawn.ok) return drawn;
        const using = use(drawn.value);
        const settled = using.then(
          () => undefined,
          () => undefined,
        );
        if ((await untilAborted(settled, signal)) === ABORTED) abandon(drawn.value.window, using);
        return ok({ using });
      });
      return turn.ok ? ok(await turn.value.using) : turn;
    },
  };
}
