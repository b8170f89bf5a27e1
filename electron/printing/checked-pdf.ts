import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { messageOf } from '../../shared/errors/message-of.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';
import { preflight } from './preflight.ts';

/** Draws a label and gives its PDF; the shell does it in the label window. */
export type RenderPdf = (
  model: LabelModel,
  signal: AbortSignal,
) => Promise<Result<Uint8Array, Fault>>;

/** A PDF that may go out. Nothing is handed over yet, whatever goes wrong. */
export async function checkedPdf(
  renderPdf: RenderPdf,
  model: LabelModel,
  signal: AbortSignal,
): Promise<Result<Uint8Array, Fault>> {
  const late = fail(fault('PRINT_LABEL_NOT_RENDERED', { reason: 'deadline' }));
  try {
    const pdf = await renderPdf(model, signal);
    if (!pdf.ok) return pdf;
    const bad = await preflight(pdf.value, [model]);
    if (bad !== null) return fail(bad);
    return signal.aborted ? late : pdf;
  } catch (error) {
    const reason = messageOf(error);
    return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason }));
  }
}
