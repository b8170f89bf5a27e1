import { describe, expect, test } from 'vitest';
import { sourceWorkers } from '../../../electron/core/worker/source-workers.ts';
import { createThreadedPageReader } from '../../../electron/printing/page-reader-threads.ts';
import { createPageReader } from '../../../electron/printing/read-page.ts';
import { samplePages } from '../../support/printer/sample-pages.ts';
import { labelOf } from '../../support/station/labels.ts';
import { valueOf } from '../../support/station/result.ts';

const trackNoAt = (place: number): string => String(99_000_000_000_001 + place);

const documentOf = async (pages: number): Promise<Uint8Array> => {
  const models = Array.from({ length: pages }, (_, place) => labelOf(trackNoAt(place)));
  const { draw } = samplePages();
  return valueOf(
    await draw(models, new AbortController().signal, ({ toPdf }) => toPdf([...models.keys()])),
  );
};

const reading = (pages: number): Parameters<ReturnType<typeof createPageReader>>[1] => ({
  dpi: 203,
  turned: false,
  pages,
});
const readInThreads = createThreadedPageReader(sourceWorkers('page-reader-worker'), 2);

describe('pages read on threads', { timeout: 60_000 }, () => {
  test.each([1, 7, 21])('of %i are what one reader reads, in their order', async (pages) => {
    const pdf = await documentOf(pages);
    const read = await readInThreads(pdf, reading(pages));
    expect(read).toEqual(await createPageReader()(pdf, reading(pages)));
    expect(read.map(({ barcodes }) => barcodes)).toEqual(
      Array.from({ length: pages }, (_, place) => [trackNoAt(place)]),
    );
  });

  test('are as many as the PDF has, however many there should be', async () => {
    const pdf = await documentOf(3);
    expect(await readInThreads(pdf, reading(20))).toHaveLength(3);
    expect(await readInThreads(await documentOf(20), reading(3))).toHaveLength(20);
  });

  test('of what is no PDF are an error, and the next document is read', async () => {
    await expect(readInThreads(new Uint8Array(100), reading(1))).rejects.toThrow(/\w/);
    expect(await readInThreads(await documentOf(1), reading(1))).toHaveLength(1);
  });
});
