import { describe, expect, test } from 'vitest';
import type { DocumentPrinting, PrintOutcome } from '../../../electron/printing/backend.ts';
import { labelOf } from '../../support/station/labels.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { newJobId } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { the } from '../../support/station/result.ts';
import type { BackendWorld } from './backend-contract.ts';

/** A way to paper that takes many labels at once. */
export interface DocumentWorld extends BackendWorld {
  readonly spoil: (trackNo: string) => void;
  readonly smudge: (trackNo: string) => void;
}

const trackNoAt = (place: number): string => String(99_000_000_000_001 + place);
const LABELS = 5;

const documentOf = ({ backend }: DocumentWorld): DocumentPrinting => {
  if (backend.document === null) throw new Error(`${backend.name} takes labels one by one`);
  return backend.document;
};

function printDocument(
  world: DocumentWorld,
  signal = new AbortController().signal,
): Promise<readonly PrintOutcome[]> {
  const labels = Array.from({ length: LABELS }, (_, place) => ({
    jobId: newJobId(),
    key: keyOf(orderIdOf(place + 1)),
    model: labelOf(trackNoAt(place)),
    printer: world.printer,
    signal,
  }));
  return documentOf(world).print(labels, signal);
}

const kinds = (outcomes: readonly PrintOutcome[]): string[] =>
  outcomes.map((outcome) => ('fault' in outcome ? outcome.fault.code : outcome.kind));

/** What every way must do that takes many labels as one document. */
export function keepsTheDocumentContract(
  name: string,
  start: () => Promise<DocumentWorld>,
  skip: string | null = null,
): void {
  describe(`a document of labels by ${name}`, { timeout: 120_000 }, () => {
    test('is handed over once, with a page and a word for each label', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      const outcomes = await printDocument(world);
      const { spoolerJob } = { spoolerJob: null, ...the(outcomes[0]) };
      expect(outcomes).toEqual(
        Array.from({ length: LABELS }, () => ({
          kind: 'spooled',
          spoolerJob,
          printer: world.printer,
        })),
      );
      expect(await world.papers()).toBe(LABELS);
      expect(world.given()).toBe(1);
    });

    test('leaves out labels with a fault of their own, drawn or read, and no others', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      world.spoil(trackNoAt(1));
      world.smudge(trackNoAt(3));
      expect(kinds(await printDocument(world))).toEqual([
        'spooled',
        'PRINT_LABEL_OVERFLOW',
        'spooled',
        'PRINT_BARCODE_UNREADABLE',
        'spooled',
      ]);
      expect(await world.papers()).toBe(LABELS - 2);
      expect(world.given()).toBe(1);
    });

    test('is not handed over where no label may go out', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      for (let place = 0; place < LABELS; place += 1) world.spoil(trackNoAt(place));
      expect(new Set(kinds(await printDocument(world)))).toEqual(new Set(['PRINT_LABEL_OVERFLOW']));
      expect(world.given()).toBe(0);
      expect(await world.papers()).toBe(0);
    });

    test('is failed label by label where the other side refuses', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      world.refuse();
      world.spoil(trackNoAt(0));
      const outcomes = await printDocument(world);
      expect(kinds(outcomes)).toEqual([
        'PRINT_LABEL_OVERFLOW',
        ...Array.from({ length: LABELS - 1 }, () => world.refusal),
      ]);
      expect(outcomes.every(({ kind }) => kind === 'failed')).toBe(true);
      expect(await world.papers()).toBe(0);
    });

    test('is not handed over once its time is up', async (context) => {
      if (skip !== null) context.skip(skip);
      const world = await start();
      const outcomes = await printDocument(world, AbortSignal.abort());
      expect(new Set(kinds(outcomes))).toEqual(new Set(['PRINT_LABEL_NOT_RENDERED']));
      expect(world.given()).toBe(0);
      expect(await world.papers()).toBe(0);
    });

    test('has longer, the longer it is', async (context) => {
      if (skip !== null) context.skip(skip);
      const { mostLabels, deadlineMs } = documentOf(await start());
      expect(mostLabels).toBeGreaterThanOrEqual(100);
      expect(deadlineMs(mostLabels)).toBeGreaterThan(deadlineMs(1));
    });
  });
}

/** For the ways on which a person can cancel a document. */
export function documentCanBeCancelled(name: string, start: () => Promise<DocumentWorld>): void {
  test(`a document of labels by ${name} is cancelled label by label where a person cancels`, async () => {
    const world = await start();
    the(world.cancel)();
    const outcomes = await printDocument(world);
    expect(outcomes.map(({ kind }) => kind)).toEqual(
      Array.from({ length: LABELS }, () => 'cancelled'),
    );
    expect(world.given()).toBe(1);
    expect(await world.papers()).toBe(0);
  });
}
