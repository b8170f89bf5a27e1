import { expect, test } from 'vitest';
import { commandSheet } from '../../../../electron/core/setup/command-sheet.ts';
import { SCAN_COMMANDS, scanCode } from '../../../../shared/scan-code.ts';
import { valueOf } from '../../../support/station/result.ts';

test('the sheet has a barcode for every command, which scans as that command', () => {
  const { codes } = valueOf(commandSheet('zh-CN'));
  expect(codes.map(({ command }) => command)).toEqual(SCAN_COMMANDS);
  for (const { command, code, widths } of codes) {
    expect(scanCode(code)).toEqual({ kind: 'command', command });
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11 * (code.length + 2) + 13);
  }
});
