/** One goods line of a parcel. */
export interface CheckLine {
  readonly count: number;
  /** The barcodes on these goods; a line without one is checked by eye. */
  readonly codes: readonly string[];
  /** Pieces that were scanned. */
  readonly done: number;
}

export type ItemStep =
  | { readonly kind: 'right'; readonly lines: readonly CheckLine[]; readonly complete: boolean }
  /** All pieces of these goods were scanned before. */
  | { readonly kind: 'too_many' }
  | { readonly kind: 'wrong' };

const isDone = ({ count, codes, done }: CheckLine): boolean => codes.length === 0 || done >= count;

/** Whether there is anything to scan. */
export const isCheckable = (lines: readonly CheckLine[]): boolean =>
  lines.some(({ codes }) => codes.length > 0);

/** Takes one piece that was scanned. The same goods on two lines fill the first one first. */
export function checkItem(lines: readonly CheckLine[], code: string): ItemStep {
  const isOf = (line: CheckLine): boolean => line.codes.includes(code);
  const place = lines.findIndex((line) => isOf(line) && !isDone(line));
  if (place === -1) return { kind: lines.some(isOf) ? 'too_many' : 'wrong' };
  const next = lines.map((line, at) => (at === place ? { ...line, done: line.done + 1 } : line));
  return { kind: 'right', lines: next, complete: next.every(isDone) };
}
