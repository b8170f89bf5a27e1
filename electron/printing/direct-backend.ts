import { fault } from '../../shared/errors/codes.ts';
import { documentTitle } from '../../shared/label/document-title.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import { pageOf } from '../../shared/label/profile.ts';
import type { DocumentPrinting, PrintBackend, PrintOutcome } from './backend.ts';
import type { LabelPages } from './checked-document.ts';
import { atPlaces, drawChecked } from './checked-document.ts';
import type { Spooler } from './cups.ts';
import { aloneBy, failed, outcomesOf } from './document-outcomes.ts';

export interface DirectBackendDeps {
  readonly pages: LabelPages;
  readonly spooler: Pick<Spooler, 'submit'>;
}

const DEADLINE_MS = 30_000;
/** Drawing and reading a page takes some hundredths of a second; an old PC is slower. */
const DEADLINE_PER_LABEL_MS = 500;
const MOST_LABELS = 100;

/** Labels → PDF → preflight → the system's spooler as one job, without a dialog (design §8). */
export function createDirectBackend(deps: DirectBackendDeps): PrintBackend {
  const print: DocumentPrinting['print'] = async (labels, signal) => {
    const printer = labels[0]?.printer ?? null;
    if (printer === null) return labels.map(() => failed(fault('PRINT_NO_PRINTER')));
    const models = labels.map(({ model }) => model);
    const checked = await drawChecked(deps.pages, models, signal);
    return outcomesOf(checked, () =>
      submit(deps, printer, atPlaces(models, checked.places), checked.pdf, signal),
    );
  };
  return {
    name: 'direct',
    deadlineMs: DEADLINE_MS,
    document: {
      mostLabels: MOST_LABELS,
      deadlineMs: (labels) => DEADLINE_MS + labels * DEADLINE_PER_LABEL_MS,
      print,
    },
    print: aloneBy(print),
  };
}

async function submit(
  { spooler }: DirectBackendDeps,
  printer: string,
  models: readonly LabelModel[],
  pdf: Uint8Array,
  signal: AbortSignal,
): Promise<PrintOutcome> {
  const [first] = models;
  if (first === undefined) throw new Error('A document without a label');
  const title = documentTitle(models);
  const paper = pageOf(first.paper, first.placement);
  const taken = await spooler.submit({ printer, title, paper, pdf, signal });
  if (taken.ok) return { kind: 'spooled', spoolerJob: taken.value, printer };
  const { certainlyNotTaken, fault: why } = taken.error;
  return { kind: certainlyNotTaken ? 'failed' : 'doubtful', fault: why };
}
