import { expect, test } from 'vitest';
import { barsPath } from '../../../../renderer/barcode/bars-path.ts';

test('draws every second width as a bar, after the white at the start', () => {
  expect(barsPath([2, 1, 3, 4, 1], 10)).toBe('M10 0h2v1h-2zM13 0h3v1h-3zM20 0h1v1h-1z');
});
