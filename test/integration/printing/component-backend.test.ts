import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { LabelToPrint, PrintOutcome } from '../../../electron/printing/backend.ts';
import { listComponentPrinters } from '../../../electron/printing/component/printers.ts';
import { createComponentBackend } from '../../../electron/printing/component-backend.ts';
import type { ComponentPlatform } from '../../../shared/print-component.ts';
import { ok } from '../../../shared/result.ts';
import type { ProgramMode } from '../../support/printer/components/print-program.ts';
import { PROGRAM_PRINTER } from '../../support/printer/components/print-program.ts';
import { freePort } from '../../support/printer/free-port.ts';
import { labelOf } from '../../support/station/labels.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { newJobId } from '../../support/station/printing.ts';
import { keyOf } from '../../support/station/records.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';
import type { ProgramWorld } from './backend-worlds.ts';
import { CONTENTS, programWorld } from './backend-worlds.ts';

const TRACK_NO = '99000000000001';
const PLATFORMS = [
  'douyin',
  'pinduoduo',
  'cainiao',
] as const satisfies readonly ComponentPlatform[];

const handed = (over: Partial<LabelToPrint> = {}): LabelToPrint => ({
  jobId: newJobId(),
  key: keyOf(orderIdOf(1)),
  model: labelOf(TRACK_NO),
  printer: PROGRAM_PRINTER,
  signal: new AbortController().signal,
  ...over,
});

const said = (outcome: PrintOutcome): string =>
  'fault' in outcome ? `${outcome.kind} ${outcome.fault.code}` : outcome.kind;

describe.each(PLATFORMS)('the print program of %s', (platform) => {
  const worldIn = async (mode: ProgramMode): Promise<ProgramWorld> => {
    const world = await programWorld(platform);
    world.program.behave(mode);
    return world;
  };

  test('is given one document in one task, by our job id and the number', async () => {
    const { backend, program } = await worldIn('report');
    const label = handed();
    expect(await backend.print(label)).toEqual({
      kind: 'confirmed',
      spoolerJob: label.jobId,
      printer: PROGRAM_PRINTER,
    });
    expect(program.papers).toMatchObject([
      { taskId: label.jobId, documentId: TRACK_NO, printer: PROGRAM_PRINTER },
    ]);
    expect(program.complaints).toEqual([]);
    expect(program.requests).toEqual(['getPrinters', 'print']);
  });

  test.each<[ProgramMode, string, number]>([
    ['reject', 'failed COMPONENT_REFUSED', 0],
    ['fail', 'failed COMPONENT_PRINT_FAILED', 0],
    ['cancel', 'cancelled COMPONENT_CANCELLED', 0],
  ])('says what %s means: %s', async (mode, outcome, papers) => {
    const { backend, program } = await worldIn(mode);
    const became = await backend.print(handed());
    expect(said(became)).toBe(outcome);
    expect('fault' in became ? became.fault.gatewayText : '').not.toBeNull();
    expect(program.papers).toHaveLength(papers);
  });

  test('is waited for until its late word comes', async () => {
    const { backend, program } = await worldIn('hold');
    const printing = backend.print(handed());
    await vi.waitFor(() => expect(program.requests).toContain('print'));
    program.settle('printed');
    expect(said(await printing)).toBe('confirmed');
    expect(program.papers).toHaveLength(1);
  });

  test.each<ProgramMode>(['no_answer', 'no_result'])(
    'is doubtful at the deadline after %s, and let go of',
    async (mode) => {
      const { backend, program } = await worldIn(mode);
      const deadline = new AbortController();
      const printing = backend.print(handed({ signal: deadline.signal }));
      await vi.waitFor(() => expect(program.papers).toHaveLength(1));
      deadline.abort();
      expect(said(await printing)).toBe('doubtful COMPONENT_NO_RESULT');
      expect(program.requests.filter((cmd) => cmd === 'print')).toHaveLength(1);
    },
  );

  test('is asked after a lost socket where it can tell, and never sent to again', async () => {
    const { backend, program } = await worldIn('drop');
    const outcome = said(await backend.print(handed()));
    expect(outcome).toBe(platform === 'douyin' ? 'doubtful COMPONENT_LOST' : 'confirmed');
    expect(program.requests.filter((cmd) => cmd === 'print')).toHaveLength(1);
    expect(program.papers).toHaveLength(1);
    expect(program.complaints).toEqual([]);
  });

  test.each<ProgramMode>(['forget', 'drop_unread'])(
    'that knows no such task after %s is doubtful',
    async (mode) => {
      const { backend, program } = await worldIn(mode);
      const outcome = said(await backend.print(handed()));
      expect(outcome).toBe(
        `doubtful ${platform === 'douyin' ? 'COMPONENT_LOST' : 'COMPONENT_TASK_UNKNOWN'}`,
      );
      expect(program.requests.filter((cmd) => cmd === 'print')).toHaveLength(1);
    },
  );

  test('is doubtful at the deadline where it never comes back', async () => {
    const { backend, program } = await worldIn('hold');
    const deadline = new AbortController();
    const printing = backend.print(handed({ signal: deadline.signal }));
    await vi.waitFor(() => expect(program.requests).toContain('print'));
    await program.close();
    deadline.abort();
    expect((await printing).kind).toBe('doubtful');
  });

  test('without the printer prints nothing', async () => {
    const { backend, program } = await worldIn('report');
    program.offer('PDF');
    expect(said(await backend.print(handed()))).toBe('failed COMPONENT_PRINTER_UNKNOWN');
    expect(program.requests).toEqual(['getPrinters']);
  });

  test('that is not there prints nothing', async () => {
    const port = await freePort();
    const address = { platform, port };
    const backend = createComponentBackend({
      address: () => address,
      content: async () => ok(CONTENTS[platform]),
      newRequestId: randomUUID,
      limits: { connectMs: 5_000, answerMs: 5_000, askEveryMs: 20 },
      deadlineMs: 60_000,
    });
    expect(await backend.print(handed())).toMatchObject({
      kind: 'failed',
      fault: { code: 'COMPONENT_NOT_RUNNING', details: { program: platform, port } },
    });
  });

  test('names its printers, and says where it does not', async () => {
    const { program } = await worldIn('report');
    const address = { platform, port: program.port };
    const deps = {
      newRequestId: randomUUID,
      limits: { connectMs: 5_000, answerMs: 50, askEveryMs: 20 },
    };
    expect(valueOf(await listComponentPrinters(deps, address))).toEqual({
      printers: [PROGRAM_PRINTER, 'PDF'],
      defaultPrinter: PROGRAM_PRINTER,
    });
    program.behave('silent');
    expect(codeOf(await listComponentPrinters(deps, address))).toBe('COMPONENT_SILENT');
  });
});

describe("Douyin's program without a key parameter", () => {
  test('is not even asked for its printers', async () => {
    const { program } = await programWorld('douyin');
    const backend = createComponentBackend({
      address: () => ({ platform: 'douyin', port: program.port }),
      content: async () => ok({ ...CONTENTS.douyin, keyParameter: null }),
      newRequestId: randomUUID,
      limits: { connectMs: 5_000, answerMs: 5_000, askEveryMs: 20 },
      deadlineMs: 60_000,
    });
    expect(said(await backend.print(handed()))).toBe('failed COMPONENT_KEY_MISSING');
    expect(program.requests).toEqual([]);
  });
});
