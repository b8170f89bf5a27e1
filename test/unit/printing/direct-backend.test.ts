import { describe, expect, test } from 'vitest';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import type { Spooler, SubmitFailure } from '../../../electron/printing/cups.ts';
import { createDirectBackend } from '../../../electron/printing/direct-backend.ts';
import { createPageReader } from '../../../electron/printing/read-page.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { PAPER_76_130 } from '../../../shared/label/paper.ts';
import { labelOf } from '../../support/station/labels.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { barcodePdf, blankPdf } from '../../support/station/pdf.ts';
import { newJobId } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';

type Submitted = Parameters<Spooler['submit']>[0];

interface Way {
  readonly fault?: Fault;
  readonly pdf?: Uint8Array;
  readonly taken?: Result<string, SubmitFailure>;
  readonly printer?: string | null;
  readonly late?: boolean;
}

async function print(way: Way): Promise<{ outcome: PrintOutcome; submitted: Submitted[] }> {
  const submitted: Submitted[] = [];
  const abort = new AbortController();
  const good = await barcodePdf('99000000000001');
  const backend = createDirectBackend({
    pages: {
      read: createPageReader(),
      draw: async (_models, _signal, use) => {
        if (way.late === true) abort.abort();
        return ok(await use({ faults: [way.fault ?? null], toPdf: async () => way.pdf ?? good }));
      },
    },
    spooler: {
      submit: async (job) => {
        submitted.push(job);
        return way.taken ?? ok('label-1-7');
      },
    },
  });
  const printer = way.printer === undefined ? 'label-1' : way.printer;
  const model = labelOf('99000000000001');
  const label = { jobId: newJobId(), key: keyOf(orderIdOf(1)), model, printer };
  return { outcome: await backend.print({ ...label, signal: abort.signal }), submitted };
}

describe('printing without a dialog', () => {
  test('hands one PDF to the spooler and tells its job id', async () => {
    const { outcome, submitted } = await print({});
    expect(outcome).toEqual({ kind: 'spooled', spoolerJob: 'label-1-7', printer: 'label-1' });
    expect(submitted).toMatchObject([
      { printer: 'label-1', title: 'Waybench 99000000000001', paper: PAPER_76_130 },
    ]);
  });

  test.each<[string, Way]>([
    ['PRINT_NO_PRINTER', { printer: null }],
    ['PRINT_LABEL_OVERFLOW', { fault: fault('PRINT_LABEL_OVERFLOW', { mm: 3 }) }],
    ['PRINT_LABEL_NOT_RENDERED', { late: true }],
  ])('gives nothing to the spooler on %s', async (code, way) => {
    const { outcome, submitted } = await print(way);
    expect(outcome).toMatchObject({ kind: 'failed', fault: { code } });
    expect(submitted).toEqual([]);
  });

  test('gives nothing to the spooler where the PDF is not one label', async () => {
    const { outcome, submitted } = await print({ pdf: await blankPdf(76, 130, 2) });
    expect(outcome).toMatchObject({ kind: 'failed', fault: { code: 'PRINT_LABEL_PAGES' } });
    expect(submitted).toEqual([]);
  });

  test('fails where the spooler certainly did not take it, and is doubtful otherwise', async () => {
    const why = fault('PRINT_SPOOLER_REFUSED', { reason: 'x' });
    const refused = await print({ taken: fail({ certainlyNotTaken: true, fault: why }) });
    expect(refused.outcome).toEqual({ kind: 'failed', fault: why });
    const silent = await print({ taken: fail({ certainlyNotTaken: false, fault: why }) });
    expect(silent.outcome).toEqual({ kind: 'doubtful', fault: why });
  });
});
