import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBarcodeFiles } from '../printer/barcode-reader.ts';
import { toPbm } from '../printer/bitmap.ts';
import type { LabelPrinter } from '../printer/label-printer.ts';
import { tempFolder } from '../station/temp-folder.ts';

/** A printer that is behind brings one label after the other. */
const NEXT_LABEL_MS = 60_000;
const READ_AT_ONCE = 50;
const UNREADABLE = 'unreadable';

/** Waits for so many labels, and says how often each number is on paper. */
export async function readPapers(
  printer: LabelPrinter,
  labels: number,
): Promise<ReadonlyMap<string, number>> {
  const folder = tempFolder();
  const pictures: string[] = [];
  while (pictures.length < labels) {
    const picture = join(folder, `${pictures.length}.pbm`);
    writeFileSync(picture, toPbm(await printer.nextLabel(NEXT_LABEL_MS)));
    pictures.push(picture);
  }
  const papers = new Map<string, number>();
  for (let from = 0; from < labels; from += READ_AT_ONCE) {
    for (const found of await readBarcodeFiles(pictures.slice(from, from + READ_AT_ONCE))) {
      const number = found.find(({ symbology }) => symbology === 'CODE-128')?.text ?? UNREADABLE;
      papers.set(number, (papers.get(number) ?? 0) + 1);
    }
  }
  return papers;
}
