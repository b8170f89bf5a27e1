import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';
import type { PrintBackend, PrintOutcome } from './backend.ts';
import type { Spooler } from './cups.ts';
import { preflight } from './preflight.ts';
import { messageOf } from '../../shared/errors/message-of.ts';

export interface DirectBackendDeps {
  /** Draws a label and gives its PDF; the shell does it in the label window. */
  readonly renderPdf: (
    model: LabelModel,
    signal: AbortSignal,
  ) => Promise<Result<Uint8Array, Fault>>;
  readonly spooler: Spooler;
}

/** Label → PDF → preflight → the system's spooler, without a dialog (design §8). */
export function createDirectBackend(deps: DirectBackendDeps): PrintBackend {
  return {
    name: 'direct',
    deadlineMs: 30_000,
    print: async ({ model, printer, signal }) => {
      if (printer === null) return failed(fault('PRINT_NO_PRINTER'));
      const pdf = await checkedPdf(deps, model, signal);
      if (!pdf.ok) return failed(pdf.error);
      if (signal.aborted) return failed(fault('PRINT_LABEL_NOT_RENDERED', { reason: 'deadline' }));
      const { title, paper } = model;
      const taken = await deps.spooler.submit({ printer, title, paper, pdf: pdf.value });
      if (taken.ok) return { kind: 'spooled', spoolerJob: taken.value, printer };
      const { certainlyNotTaken, fault: why } = taken.error;
      return { kind: certainlyNotTaken ? 'failed' : 'doubtful', fault: why };
    },
  };
}

/** A PDF that may go to paper. Nothing is handed over yet, whatever goes wrong. */
async function checkedPdf(
  deps: DirectBackendDeps,
  model: LabelModel,
  signal: AbortSignal,
): Promise<Result<Uint8Array, Fault>> {
  try {
    const pdf = await deps.renderPdf(model, signal);
    if (!pdf.ok) return pdf;
    const bad = await preflight(pdf.value, model.paper);
    return bad === null ? pdf : fail(bad);
  } catch (error) {
    const reason = messageOf(error);
    return fail(fault('PRINT_LABEL_NOT_RENDERED', { reason }));
  }
}

const failed = (why: Fault): PrintOutcome => ({ kind: 'failed', fault: why });
