import { breathe } from './breathe.ts';

interface Piece<Row, Cursor> {
  readonly rows: readonly Row[];
  /** Where to look on, null where nothing is left. */
  readonly next: Cursor | null;
}

interface Wanted<Cursor> {
  readonly after: Cursor | null;
  readonly limit: number;
}

export interface Page<Row> {
  readonly rows: Row[];
  /** Whether rows follow that are not in this page. */
  readonly more: boolean;
}

/**
 * Looks for a page piece by piece; scans and answers have their turn in between. A row that moves
 * on meanwhile is in the page once, as it was seen last.
 */
export async function gatherPage<Row extends { readonly rowId: number }, Cursor>(
  { after, limit }: Wanted<Cursor>,
  look: (from: Cursor | null, limit: number) => Piece<Row, Cursor>,
): Promise<Page<Row>> {
  const found = new Map<number, Row>();
  let from = after;
  for (;;) {
    const { rows, next } = look(from, limit + 1 - found.size);
    for (const row of rows) {
      found.delete(row.rowId);
      found.set(row.rowId, row);
    }
    if (next === null || found.size > limit) break;
    from = next;
    await breathe();
  }
  return { rows: [...found.values()].slice(0, limit), more: found.size > limit };
}
