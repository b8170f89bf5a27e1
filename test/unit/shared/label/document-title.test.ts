import { expect, test } from 'vitest';
import { documentTitle } from '../../../../shared/label/document-title.ts';

test('a document is named by its first number, and tells how many labels come after it', () => {
  expect(documentTitle([{ title: 'Waybench 99' }])).toBe('Waybench 99');
  const three = ['Waybench 1', 'Waybench 2', 'Waybench 3'].map((title) => ({ title }));
  expect(documentTitle(three)).toBe('Waybench 1 +2');
});
