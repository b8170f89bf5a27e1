import { expect, test } from 'vitest';
import { readFile } from '../../../renderer/read-file.ts';

const FILE = new File(['{}'], 'orders.json');

test('a file is read', async () => {
  expect(await readFile(FILE, (file) => file.text())).toBe('{}');
});

test('a file that cannot be read gives a fault with its name and why', async () => {
  const gone = new DOMException('', 'NotFoundError');
  await expect(readFile(FILE, () => Promise.reject(gone))).rejects.toMatchObject({
    fault: {
      code: 'FILE_UNREADABLE',
      details: { file: 'orders.json', reason: 'NotFoundError' },
    },
  });
});
