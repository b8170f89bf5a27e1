import { describe, expect, test } from 'vitest';
import { pauseAfter } from '../../../../electron/core/print-run/decide-pause.ts';
import { worstView } from '../../../../electron/core/print-run/worst-view.ts';
import type { PrintJob } from '../../../../electron/ledger/print-jobs.ts';
import type { ErrorCode } from '../../../../shared/errors/codes.ts';
import { fault } from '../../../../shared/errors/codes.ts';

type Outcome = Pick<PrintJob, 'state' | 'fault'>;
const failed = (code: ErrorCode): Outcome => ({ state: 'failed', fault: fault(code) });
const SPOOLED: Outcome = { state: 'spooled', fault: null };

describe('a run after one document', () => {
  test.each<[string, readonly Outcome[], ErrorCode | null]>([
    ['goes on', [SPOOLED, SPOOLED], null],
    [
      'goes on past a label with a fault of its own',
      [failed('PRINT_LABEL_OVERFLOW'), SPOOLED],
      null,
    ],
    [
      'goes on where all have their own',
      [failed('PRINT_LABEL_LETTERS'), failed('PRINT_LABEL_OVERFLOW')],
      null,
    ],
    ['leaves a doubt to its lane', [{ state: 'doubtful', fault: fault('PRINT_DEADLINE') }], null],
    [
      'stops where the dialog was cancelled',
      [{ state: 'cancelled', fault: fault('PRINT_DIALOG_CANCELLED') }],
      'PRINT_DIALOG_CANCELLED',
    ],
    ['stops where the spooler refuses', [failed('PRINT_SPOOLER_REFUSED')], 'PRINT_SPOOLER_REFUSED'],
    [
      'stops where no printer is chosen',
      [failed('PRINT_LABEL_OVERFLOW'), failed('PRINT_NO_PRINTER')],
      'PRINT_NO_PRINTER',
    ],
    [
      'stops where nothing can be drawn',
      [failed('PRINT_LABEL_NOT_RENDERED'), failed('PRINT_LABEL_NOT_RENDERED')],
      'PRINT_LABEL_NOT_RENDERED',
    ],
    ['goes on where one cannot be drawn', [failed('PRINT_LABEL_NOT_RENDERED'), SPOOLED], null],
    ['goes on where nothing could be claimed', [], null],
  ])('%s', (_, document, code) => {
    expect(pauseAfter(document)?.code ?? null).toBe(code);
  });
});

describe('several views of the spooler', () => {
  test('are told by the one that needs a person most', () => {
    expect(worstView([])).toBeNull();
    expect(worstView(['finished', 'printing', 'stopped'])).toBe('stopped');
    expect(worstView(['silent', 'waiting'])).toBe('silent');
    expect(worstView(['gone', 'finished'])).toBe('gone');
  });
});
