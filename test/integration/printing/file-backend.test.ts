import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PrintOutcome } from '../../../electron/printing/backend.ts';
import { createFileBackend } from '../../../electron/printing/file-backend.ts';
import { writeNewFile } from '../../../electron/printing/new-file.ts';
import { samplePages } from '../../support/printer/sample-pages.ts';
import { labelOf } from '../../support/station/labels.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { newJobId } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const TRACK_NO = '99000000000001';

async function print(folder: string | null, copy = 1): Promise<PrintOutcome> {
  const backend = createFileBackend({
    pages: samplePages(),
    newFile: writeNewFile,
  });
  return backend.print({
    jobId: newJobId(),
    key: keyOf(orderIdOf(1)),
    model: labelOf(TRACK_NO, { copy }),
    printer: folder,
    signal: new AbortController().signal,
  });
}

describe('a label as a file', () => {
  test('has the name of its number and copy, and nothing else is left in the folder', async () => {
    const folder = tempFolder();
    expect(await print(folder)).toEqual({
      kind: 'spooled',
      spoolerJob: `${TRACK_NO}-1.pdf`,
      printer: folder,
    });
    await print(folder, 2);
    expect(readdirSync(folder).toSorted()).toEqual([`${TRACK_NO}-1.pdf`, `${TRACK_NO}-2.pdf`]);
    expect(readFileSync(join(folder, `${TRACK_NO}-1.pdf`), 'latin1')).toMatch(/^%PDF-.*%%EOF\s*$/s);
  });

  test('never takes the place of another', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, `${TRACK_NO}-1.pdf`), 'mine');
    expect(await print(folder)).toMatchObject({ spoolerJob: `${TRACK_NO}-1 (2).pdf` });
    expect(await print(folder)).toMatchObject({ spoolerJob: `${TRACK_NO}-1 (3).pdf` });
    expect(readFileSync(join(folder, `${TRACK_NO}-1.pdf`), 'utf8')).toBe('mine');
  });

  test('of labels that are written at once is one file each', async () => {
    const folder = tempFolder();
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => print(folder)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'spooled'));
    expect(readdirSync(folder)).toHaveLength(5);
  });

  test.each([['labels'], ['../labels'], [null]])('is not written into %s', async (folder) => {
    expect(await print(folder)).toMatchObject({
      kind: 'failed',
      fault: { code: 'PRINT_NO_FOLDER' },
    });
  });

  test('is failed where the folder is not there or is a file', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const [place, reason] of [
      ['gone', 'ENOENT'],
      ['file', 'ENOTDIR'],
    ] as const) {
      expect(await print(join(folder, place))).toMatchObject({
        kind: 'failed',
        fault: { code: 'PRINT_FILE_NOT_WRITTEN', details: { reason } },
      });
    }
  });
});

describe('a new file', () => {
  test('is not put in the place of a folder', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'a.pdf'));
    expect(valueOf(await writeNewFile(join(folder, 'a'), '.pdf', new Uint8Array([1])))).toBe(
      'a (2).pdf',
    );
  });
});
