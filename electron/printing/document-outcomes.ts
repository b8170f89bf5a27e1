import type { Fault } from '../../shared/errors/codes.ts';
import type { DocumentPrinting, PrintBackend, PrintOutcome } from './backend.ts';
import type { CheckedDocument } from './checked-document.ts';

export const failed = (why: Fault): PrintOutcome => ({ kind: 'failed', fault: why });

/**
 * What became of each label: one with a fault of its own failed, of the others what became of the
 * document. Nothing is handed over where none is left.
 */
export async function outcomesOf(
  { places, faults }: CheckedDocument,
  handOver: () => Promise<PrintOutcome>,
): Promise<readonly PrintOutcome[]> {
  if (places.length === 0) return faults.flatMap((why) => (why === null ? [] : [failed(why)]));
  const document = await handOver();
  return faults.map((why) => (why === null ? document : failed(why)));
}

/** A label by itself goes out as a document of one. */
export const aloneBy =
  (print: DocumentPrinting['print']): PrintBackend['print'] =>
  async (label) => {
    const [outcome] = await print([label], label.signal);
    if (outcome === undefined) throw new Error('Nothing was said of the label');
    return outcome;
  };
