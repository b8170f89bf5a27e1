import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileFault } from '../../../../electron/core/exporting/file-fault.ts';
import { tempFolder } from '../../../support/station/temp-folder.ts';

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

describe('a file that cannot be written', () => {
  test.runIf(process.platform === 'linux')('is on a full disk', () => {
    const full = openSync('/dev/full', 'w');
    const error = errorOf(() => writeSync(full, 'x'));
    closeSync(full);
    expect(fileFault(error, 'a.csv')).toMatchObject({
      code: 'EXPORT_DISK_FULL',
      details: { file: 'a.csv', reason: 'ENOSPC' },
    });
  });

  test('is in a folder that is not there', () => {
    const error = errorOf(() => openSync(join(tempFolder(), 'gone', 'a.csv'), 'w'));
    expect(fileFault(error, 'a.csv')).toMatchObject({
      code: 'EXPORT_NOT_WRITABLE',
      details: { reason: 'ENOENT' },
    });
  });

  test('is no excuse for a bug', () => {
    expect(fileFault(new TypeError('x'), 'a.csv')).toBeNull();
  });
});
