import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { pageOf } from '../../shared/label/profile.ts';
import type { PrintBackend, PrintOutcome } from './backend.ts';
import type { RenderPdf } from './checked-pdf.ts';
import { checkedPdf } from './checked-pdf.ts';
import type { Spooler } from './cups.ts';

export interface DirectBackendDeps {
  readonly renderPdf: RenderPdf;
  readonly spooler: Pick<Spooler, 'submit'>;
}

/** Label → PDF → preflight → the system's spooler, without a dialog (design §8). */
export function createDirectBackend(deps: DirectBackendDeps): PrintBackend {
  return {
    name: 'direct',
    deadlineMs: 30_000,
    document: null,
    print: async ({ model, printer, signal }) => {
      if (printer === null) return failed(fault('PRINT_NO_PRINTER'));
      const pdf = await checkedPdf(deps.renderPdf, model, signal);
      if (!pdf.ok) return failed(pdf.error);
      const { title } = model;
      const paper = pageOf(model.paper, model.placement);
      const taken = await deps.spooler.submit({ printer, title, paper, pdf: pdf.value });
      if (taken.ok) return { kind: 'spooled', spoolerJob: taken.value, printer };
      const { certainlyNotTaken, fault: why } = taken.error;
      return { kind: certainlyNotTaken ? 'failed' : 'doubtful', fault: why };
    },
  };
}

const failed = (why: Fault): PrintOutcome => ({ kind: 'failed', fault: why });
