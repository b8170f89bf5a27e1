import { expect, test } from 'vitest';
import { gatherPage } from '../../../electron/core/gather-page.ts';

interface Asked {
  readonly from: number | null;
  readonly limit: number;
}

const rowsOf = (...ids: readonly number[]) => ids.map((rowId) => ({ rowId }));

/** Gives one piece after another, and keeps what it was asked for. */
function pieces(...all: readonly (readonly number[])[]) {
  const asked: Asked[] = [];
  const look = (from: number | null, limit: number) => {
    asked.push({ from, limit });
    const place = asked.length;
    return { rows: rowsOf(...(all[place - 1] ?? [])), next: place < all.length ? place : null };
  };
  return { asked, look };
}

test('a page is gathered from pieces until it is full and one row more is known', async () => {
  const { asked, look } = pieces([1], [], [2, 3], [4]);
  expect(await gatherPage({ after: 7, limit: 2 }, look)).toEqual({
    rows: rowsOf(1, 2),
    more: true,
  });
  expect(asked).toEqual([
    { from: 7, limit: 3 },
    { from: 1, limit: 2 },
    { from: 2, limit: 2 },
  ]);
});

test('the last page ends where nothing is left, also where it is just full', async () => {
  const page = { after: null, limit: 2 };
  expect(await gatherPage(page, pieces([1], [2], []).look)).toEqual({
    rows: rowsOf(1, 2),
    more: false,
  });
  expect(await gatherPage(page, pieces([], []).look)).toEqual({ rows: [], more: false });
});

test('a row that is seen again stands where it was seen last', async () => {
  const { look } = pieces([1, 2], [3, 1]);
  expect(await gatherPage({ after: null, limit: 5 }, look)).toEqual({
    rows: rowsOf(2, 3, 1),
    more: false,
  });
});

test('others have their turn between two pieces', async () => {
  const turns: string[] = [];
  const { look } = pieces([1], [2], [3]);
  const page = gatherPage({ after: null, limit: 5 }, (from: number | null, limit) => {
    turns.push('piece');
    return look(from, limit);
  });
  setImmediate(() => turns.push('other'));
  await page;
  expect(turns).toEqual(['piece', 'piece', 'other', 'piece']);
});
