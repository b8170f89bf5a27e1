import { describe, expect, test } from 'vitest';
import { jobIdOf } from '../../../electron/printing/windows-job-id.ts';
import type { WindowsQueues } from '../../../electron/printing/windows-lists.ts';
import { readQueues } from '../../../electron/printing/windows-lists.ts';
import { isOpen, windowsReadiness, windowsViews } from '../../../electron/printing/windows-view.ts';
import { the } from '../../support/station/result.ts';

const NAME = '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9';
const OTHER = 'ffffffff-4f50-4617-8293-a4b5c6d7e8f9';
const JOB = `Label 1/${NAME}`;
const FILE = ['C:', 'Users', '试', 'profile', 'label-files', NAME, 'label.pdf'].join('\\');

const queues = (...rows: readonly object[]): WindowsQueues => the(readQueues(rows));
const printer = (status = 0): object => ({ printer: 'Label 1', status });
const job = (status: number, document = FILE, number = 12): object => ({
  printer: 'Label 1',
  job: number,
  document,
  status,
});
const viewOf = (lists: WindowsQueues, id = JOB): string | undefined =>
  windowsViews([id], lists).get(id);

const PRINTING = 0x10;

describe("Windows' view of a label", () => {
  test.each([
    ['nothing', 0, 'waiting'],
    ['spooling', 0x8, 'waiting'],
    ['printing', PRINTING, 'printing'],
    ['paused', 0x1, 'held'],
    ['out of paper', 0x40 | PRINTING, 'paper_out'],
    ['off line', 0x20, 'trouble'],
    ['an error while printing', 0x2 | PRINTING | 0x2000, 'trouble'],
    ['being deleted, and still there', 0x4 | PRINTING, 'trouble'],
    ['blocked', 0x200, 'trouble'],
    ['a person needed', 0x400, 'trouble'],
    ['printed', 0x80, 'finished'],
    ['all at the printer, and kept', 0x1000 | 0x2000, 'finished'],
    ['all at the printer, which is out of paper', 0x1000 | 0x40, 'paper_out'],
    ['deleted', 0x100, 'gone'],
  ])('in the line with %s', (_what, status, view) => {
    expect(viewOf(queues(printer(), job(status)))).toBe(view);
  });

  test.each([
    ['paused', 0x1, 'stopped'],
    ['out of paper', 0x10, 'paper_out'],
    ['out of paper and paused', 0x11, 'paper_out'],
    ['jammed', 0x8, 'trouble'],
    ['off line', 0x80, 'trouble'],
    ['open', 0x40_0000, 'trouble'],
    ['at work', 0x400 | 0x4000, 'waiting'],
    ['saving power', 0x100_0000, 'waiting'],
  ])('at a printer that is %s', (_what, status, view) => {
    expect(viewOf(queues(printer(status), job(0)))).toBe(view);
  });

  test('is "finished" at a printer that is out of paper only now', () => {
    expect(viewOf(queues(printer(0x10), job(0x80)))).toBe('finished');
  });

  test('is "gone" once it left the line', () => {
    expect(viewOf(queues(printer(), job(0, FILE.replace(NAME, OTHER))))).toBe('gone');
  });

  test('is silent where the printer is not there, or its line cannot be read', () => {
    expect(viewOf(queues())).toBe('silent');
    expect(viewOf(queues(printer(), job(0), { printer: 'Label 1', unread: true }))).toBe('silent');
  });

  test.each(['', 'Remote Downlevel Document'])(
    'is silent where a job in the line is called "%s": it may be this one',
    (document) => {
      expect(viewOf(queues(printer(), job(0, document)))).toBe('silent');
    },
  );

  test('finds a job of others by its number', () => {
    const lists = queues(printer(), job(PRINTING, 'invoice', 12), job(0, 'letter', 1));
    expect(viewOf(lists, 'Label 1-12')).toBe('printing');
    expect(viewOf(lists, 'Label 1-2')).toBe('gone');
  });

  test('does not tell capital letters of a printer from small ones', () => {
    expect(viewOf(queues(printer(), job(PRINTING)), JOB.replace('Label', 'LABEL'))).toBe(
      'printing',
    );
  });
});

describe('a job in a line', () => {
  test('has the id that it was submitted with, others a number', () => {
    expect(jobIdOf('Label 1', { id: 12, document: FILE, status: 0 })).toBe(JOB);
    expect(jobIdOf('Label 1', { id: 12, document: `${NAME}.pdf`, status: 0 })).toBe('Label 1-12');
  });

  test.each([
    [0, true],
    [0x1, true],
    [0x4, true],
    [0x80, false],
    [0x100, false],
  ])('with %i may yet come out: %s', (status, open) => {
    const queue = the(queues(printer(), job(status)).get('label 1'));
    expect(isOpen(the(queue.jobs?.[0]), queue)).toBe(open);
  });
});

describe('whether a printer of Windows takes labels', () => {
  test.each([
    [0, 'ready'],
    [0x400, 'ready'],
    [0x2_0000, 'ready'],
    [0x1, 'stopped'],
    [0x4, 'rejecting'],
    [0x10, 'paper_out'],
    [0x11, 'paper_out'],
    [0x2, 'trouble'],
    [0x20, 'trouble'],
    [0x40, 'trouble'],
    [0x80, 'trouble'],
    [0x800, 'trouble'],
    [0x1000, 'trouble'],
    [0x4_0000, 'trouble'],
    [0x8_0000, 'trouble'],
    [0x10_0000, 'trouble'],
    [0x20_0000, 'trouble'],
    [0x200_0000, 'trouble'],
  ])('with the flags %i', (status, readiness) => {
    expect(windowsReadiness(['Label 1'], queues(printer(status))).get('Label 1')).toBe(readiness);
  });

  test('says which are missing', () => {
    const readiness = windowsReadiness(['label 1', 'Label 2'], queues(printer()));
    expect([...readiness]).toEqual([
      ['label 1', 'ready'],
      ['Label 2', 'missing'],
    ]);
  });
});

describe('an answer of PowerShell', () => {
  test.each([
    null,
    'x',
    {},
    [null],
    [{ printer: 1 }],
    [{ printer: 'Label 1', status: 'Normal' }],
    [{ printer: 'Label 1', status: 0, more: 1 }],
    [{ printer: 'Label 1', job: 1, status: 0 }],
  ])('of another shape (%j) is none', (answer) => {
    expect(readQueues(answer)).toBeNull();
  });
});
