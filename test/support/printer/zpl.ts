import type { Bitmap } from './bitmap.ts';
import { decodeGraphic } from './zpl-run-length.ts';

export interface ZplJob {
  /** One picture for each piece of paper, copies included. */
  readonly labels: readonly Bitmap[];
  /** The job stops in the middle of a command, so something that was meant to print did not. */
  readonly torn: boolean;
}

const COMMAND_START = /~DG|\^XA/g;
const GRAPHIC_HEADER = /~DG([^,]*),(\d+),(\d+),/y;
const FORMAT_END = '^XZ';
const DRAWN_GRAPHIC = /\^XG([^,^]*)/;
const COPIES = /\^PQ\s*(\d+)/;

/**
 * Reads a job as the printer does: `~DG` stores a picture under a name, a
 * format (`^XA` … `^XZ`) that draws it with `^XG` prints `^PQ` labels of it.
 */
export function decodeZpl(job: Uint8Array): ZplJob {
  const text = Buffer.from(job).toString('latin1');
  const stored = new Map<string, Bitmap>();
  const labels: Bitmap[] = [];
  let at = nextCommand(text, 0);
  while (at !== undefined) {
    const end = text.startsWith('~DG', at)
      ? storeGraphic(text, at, stored)
      : printFormat(text, at, stored, labels);
    if (end === undefined) return { labels, torn: true };
    at = nextCommand(text, end);
  }
  return { labels, torn: false };
}

function nextCommand(text: string, from: number): number | undefined {
  COMMAND_START.lastIndex = from;
  return COMMAND_START.exec(text)?.index;
}

function storeGraphic(text: string, at: number, stored: Map<string, Bitmap>): number | undefined {
  GRAPHIC_HEADER.lastIndex = at;
  const header = GRAPHIC_HEADER.exec(text);
  if (header === null) return undefined;
  const [whole, name = '', total, row] = header;
  const size = { totalBytes: Number(total), bytesPerRow: Number(row) };
  const graphic = decodeGraphic(text, at + whole.length, size);
  if (graphic === undefined) return undefined;
  stored.set(name, {
    widthDots: size.bytesPerRow * 8,
    heightDots: size.totalBytes / size.bytesPerRow,
    bits: graphic.bits,
  });
  return graphic.end;
}

function printFormat(
  text: string,
  at: number,
  stored: ReadonlyMap<string, Bitmap>,
  labels: Bitmap[],
): number | undefined {
  const end = text.indexOf(FORMAT_END, at);
  if (end < 0) return undefined;
  const format = text.slice(at, end);
  const name = DRAWN_GRAPHIC.exec(format)?.[1];
  if (name !== undefined) {
    const graphic = stored.get(name);
    if (graphic === undefined)
      throw new Error(`A label draws ${name}, which the job did not send.`);
    const copies = Number(COPIES.exec(format)?.[1] ?? 1);
    for (let copy = 0; copy < copies; copy += 1) labels.push(graphic);
  }
  return end + FORMAT_END.length;
}
