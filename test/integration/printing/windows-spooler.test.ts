import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createSystemSpooler, printProgram } from '../../../electron/printing/system-spooler.ts';
import { cupsSpooler } from '../../../electron/printing/cups.ts';
import type { Size } from '../../../shared/label/profile.ts';
import { pollUntil } from '../../support/poll.ts';
import type { WindowsLab } from '../../support/printer/windows/windows-lab.ts';
import { startWindowsLab } from '../../support/printer/windows/windows-lab.ts';
import { sampleLabelPdf } from '../../support/printer/sample-label.ts';
import { the, valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

/** What a command line, PowerShell and a code page could each make something else of. */
const PRINTER = `面单's "Zebra" $(1); 二号`;
const TALL = { widthMm: 76, heightMm: 130 };

const pdfOf = (paper: Size): Promise<Uint8Array> =>
  sampleLabelPdf({ ...paper, dpi: 203, code: 'SF1234567890123' });

async function submit(lab: WindowsLab, printer = PRINTER, paper: Size = TALL) {
  const pdf = await pdfOf(paper);
  return lab.spooler.submit({ printer, title: '不外传', paper, pdf });
}

/** The labels on their way; nothing may be left there when a label was handed over or not. */
const left = ({ labelFolder }: WindowsLab): readonly string[] =>
  existsSync(labelFolder) ? readdirSync(labelFolder) : [];

describe('the direct way on Windows', { timeout: 60_000 }, () => {
  test('hands the very PDF to the printer once, at its own size, and leaves no file', async () => {
    const lab = startWindowsLab({ printers: ['other', PRINTER] });
    const pdf = await pdfOf(TALL);
    const id = valueOf(
      await lab.spooler.submit({ printer: PRINTER, title: '不外传', paper: TALL, pdf }),
    );
    expect(lab.papers()).toEqual(['7 noscale,1x.pdf']);
    expect(readFileSync(join(lab.papersFolder, '7 noscale,1x.pdf'))).toEqual(Buffer.from(pdf));
    expect(id.startsWith(`${PRINTER}/`)).toBe(true);
    expect(left(lab)).toEqual([]);
    const [job] = the(lab.state().printers[1]).jobs;
    expect(the(job).document).not.toContain('不外传');
  });

  test('says for a page wider than high that it is not to be turned', async () => {
    const lab = startWindowsLab({ printers: [PRINTER] });
    valueOf(await submit(lab, PRINTER, { widthMm: 150, heightMm: 100 }));
    expect(lab.papers()).toEqual(['7 noscale,landscape,1x.pdf']);
  });

  test('knows that nothing was printed where there is no such printer', async () => {
    const lab = startWindowsLab({ printers: [PRINTER] });
    expect(await submit(lab, 'gone')).toMatchObject({
      error: {
        certainlyNotTaken: true,
        fault: { code: 'PRINT_PRINTER_MISSING', details: { printer: 'gone' } },
      },
    });
    expect(left(lab)).toEqual([]);
  });

  test.each(['fails', 'fails after printing'] as const)(
    'is in doubt where SumatraPDF %s: pages may be out',
    async (sumatra) => {
      const lab = startWindowsLab({ printers: [PRINTER] });
      lab.change({ sumatra });
      expect(await submit(lab)).toMatchObject({
        error: { certainlyNotTaken: false, fault: { code: 'PRINT_OUTCOME_UNKNOWN' } },
      });
      expect(left(lab)).toEqual([]);
    },
  );

  test('is in doubt where SumatraPDF failed and nobody tells the printers', async () => {
    const lab = startWindowsLab({ printers: [] });
    lab.change({ shell: 'fails' });
    expect(await submit(lab)).toMatchObject({ error: { certainlyNotTaken: false } });
  });

  test('ends a SumatraPDF that waits for ever, in doubt, and leaves no file', async () => {
    // It got as far as nobody knows, even where its printer has gone meanwhile.
    const lab = startWindowsLab({ printers: [], longestRunMs: 1_500 });
    lab.change({ sumatra: 'hangs' });
    expect(await submit(lab)).toMatchObject({
      error: {
        certainlyNotTaken: false,
        fault: { code: 'PRINT_OUTCOME_UNKNOWN', details: { reason: 'SumatraPDF timeout' } },
      },
    });
    expect(left(lab)).toEqual([]);
  });

  test('ends a SumatraPDF that nobody waits for any more, in doubt, and leaves no file', async () => {
    const lab = startWindowsLab({ printers: [] });
    lab.change({ sumatra: 'hangs' });
    const deadline = new AbortController();
    const submitting = lab.spooler.submit({
      printer: PRINTER,
      title: '不外传',
      paper: TALL,
      pdf: await pdfOf(TALL),
      signal: deadline.signal,
    });
    await pollUntil(async () => (left(lab).length > 0 ? true : undefined), {
      deadlineMs: 10_000,
      what: 'SumatraPDF to have its file',
    });
    deadline.abort();
    expect(await submitting).toMatchObject({
      error: { certainlyNotTaken: false, fault: { code: 'PRINT_OUTCOME_UNKNOWN' } },
    });
    expect(left(lab)).toEqual([]);
  });

  test.each(['missing', 'blocked'])('knows that a %s SumatraPDF printed nothing', async (how) => {
    const program = join(tempFolder(), 'SumatraPDF.exe');
    if (how === 'blocked') {
      writeFileSync(program, 'no program');
      chmodSync(program, 0o644);
    }
    const lab = startWindowsLab({ printers: [PRINTER], program });
    const reason = how === 'missing' ? 'ENOENT' : 'EACCES';
    expect(await submit(lab)).toMatchObject({
      error: {
        certainlyNotTaken: true,
        fault: { code: 'PRINT_HELPER_NOT_STARTED', details: { reason } },
      },
    });
    expect(left(lab)).toEqual([]);
  });

  test('prints nothing where the file cannot be written', async () => {
    const stone = join(tempFolder(), 'stone');
    writeFileSync(stone, '');
    const lab = startWindowsLab({ printers: [PRINTER], labelFolder: join(stone, 'labels') });
    expect(await submit(lab)).toMatchObject({
      error: { certainlyNotTaken: true, fault: { code: 'PRINT_FILE_NOT_WRITTEN' } },
    });
    expect(lab.papers()).toEqual([]);
  });

  test('removes what a sudden end left, before the first label', async () => {
    const lab = startWindowsLab({ printers: [PRINTER], leftBehind: ['left.pdf'] });
    expect(left(lab)).toEqual(['left.pdf']);
    valueOf(await submit(lab));
    expect(left(lab)).toEqual([]);
  });
});

describe('what Windows says about a label', { timeout: 60_000 }, () => {
  test('follows it through the line, with one PowerShell for all questions', async () => {
    const lab = startWindowsLab({ printers: [PRINTER] });
    const id = valueOf(await submit(lab));
    const view = async () => (await lab.spooler.views([id]))?.get(id);
    expect(await view()).toBe('waiting');
    lab.changeJobs(PRINTER, { status: 0x10 });
    expect(await view()).toBe('printing');
    lab.changePrinter(PRINTER, { status: 0x10 });
    expect(await view()).toBe('paper_out');
    lab.changePrinter(PRINTER, { status: 0, jobs: [] });
    expect(await view()).toBe('gone');
    expect(lab.state().shells).toBe(1);
  });

  test('is nothing where PowerShell fails, and another where it is asked anew', async () => {
    const lab = startWindowsLab({ printers: [PRINTER], limits: { answerMs: 1_500 } });
    const id = valueOf(await submit(lab));
    lab.change({ shell: 'fails' });
    expect(await lab.spooler.views([id])).toBeNull();
    expect(await lab.spooler.openJobs(null)).toBeNull();
    expect(await lab.spooler.jobIds()).toBeNull();
    expect(await lab.spooler.readiness([PRINTER])).toBeNull();
    for (const shell of ['silent', 'ends'] as const) {
      lab.change({ shell });
      expect(await lab.spooler.views([id])).toBeNull();
    }
    lab.change({ shell: 'answers' });
    const view = async (): Promise<string | undefined> => (await lab.spooler.views([id]))?.get(id);
    expect(await pollUntil(view, { deadlineMs: 20_000, what: 'another PowerShell' })).toBe(
      'waiting',
    );
  });

  test('answers many questions at once, each its own', async () => {
    const lab = startWindowsLab({ printers: [PRINTER, 'other'] });
    const id = valueOf(await submit(lab));
    const [views, readiness, other] = await Promise.all([
      lab.spooler.views([id]),
      lab.spooler.readiness([PRINTER, 'gone']),
      lab.spooler.openJobs('other'),
    ]);
    expect(views?.get(id)).toBe('waiting');
    expect([...the(readiness)]).toEqual([
      [PRINTER, 'ready'],
      ['gone', 'missing'],
    ]);
    expect(other).toEqual([]);
  });

  test('ends a PowerShell that nobody asks any more, and starts another when needed', async () => {
    const lab = startWindowsLab({ printers: [PRINTER], limits: { idleMs: 0 } });
    const isAnother = async (): Promise<true | undefined> => {
      expect((await lab.spooler.readiness([PRINTER]))?.get(PRINTER)).toBe('ready');
      return lab.state().shells > 1 ? true : undefined;
    };
    await pollUntil(isAnother, { deadlineMs: 20_000, what: 'another PowerShell' });
  });
});

describe('what is in line on Windows', { timeout: 60_000 }, () => {
  test('has the ids that it was submitted with, and can be taken out', async () => {
    const lab = startWindowsLab({ printers: [PRINTER, 'other'] });
    const first = valueOf(await submit(lab));
    const second = valueOf(await submit(lab));
    const elsewhere = valueOf(await submit(lab, 'other'));
    expect(await lab.spooler.openJobs(PRINTER)).toEqual([first, second]);
    expect(await lab.spooler.openJobs(null)).toEqual([first, second, elsewhere]);
    expect(await lab.spooler.jobIds()).toEqual(new Set([first, second, elsewhere]));
    expect(await lab.spooler.openJobs('gone')).toBeNull();
    await lab.spooler.cancel([first, elsewhere]);
    expect([...the(await lab.spooler.views([first, second, elsewhere]))]).toEqual([
      [first, 'gone'],
      [second, 'waiting'],
      [elsewhere, 'gone'],
    ]);
    expect(await lab.spooler.openJobs(PRINTER)).toEqual([second]);
  });

  test('stays in line where Windows does not let it go', async () => {
    const lab = startWindowsLab({ printers: [PRINTER] });
    const id = valueOf(await submit(lab));
    lab.changePrinter(PRINTER, { removable: false });
    await lab.spooler.cancel([id]);
    expect(await lab.spooler.openJobs(PRINTER)).toEqual([id]);
    expect((await lab.spooler.views([id]))?.get(id)).toBe('waiting');
  });

  test('is unknown where the line of a printer cannot be read', async () => {
    const lab = startWindowsLab({ printers: [PRINTER, 'other'] });
    const id = valueOf(await submit(lab));
    lab.changePrinter(PRINTER, { readable: false });
    expect(await lab.spooler.openJobs(PRINTER)).toBeNull();
    expect(await lab.spooler.openJobs(null)).toBeNull();
    expect(await lab.spooler.openJobs('other')).toEqual([]);
    expect((await lab.spooler.views([id]))?.get(id)).toBe('silent');
  });

  test('does not count what is printed and only kept', async () => {
    const lab = startWindowsLab({ printers: [PRINTER] });
    valueOf(await submit(lab));
    lab.changeJobs(PRINTER, { status: 0x80 | 0x2000 });
    expect(await lab.spooler.openJobs(PRINTER)).toEqual([]);
  });
});

describe('the print system of this computer', () => {
  test('is CUPS on Linux, and takes nothing of a folder there', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'kept'), '');
    const place = { environment: {}, folder };
    expect(createSystemSpooler({ ...place, platform: 'linux' })).toBe(cupsSpooler);
    expect(readdirSync(folder)).toEqual(['kept']);
  });

  test('has the SumatraPDF that its package brings', () => {
    const bytes = readFileSync(printProgram());
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('MZ');
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(dirname(printProgram()), '..', 'package.json'), 'utf8')));
    expect(version).toBe('5.8.1');
  });
});
