import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { onTestFinished } from 'vitest';
import { createDialogBackend } from '../../../electron/shell/dialog-backend.ts';
import type { LabelPages } from '../../../electron/printing/checked-document.ts';
import type { ComponentContent } from '../../../electron/printing/component/dialect.ts';
import { createComponentBackend } from '../../../electron/printing/component-backend.ts';
import { createCupsSpooler } from '../../../electron/printing/cups.ts';
import { createDirectBackend } from '../../../electron/printing/direct-backend.ts';
import { createFileBackend } from '../../../electron/printing/file-backend.ts';
import { writeNewFile } from '../../../electron/printing/new-file.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ComponentPlatform } from '../../../shared/print-component.ts';
import { ok } from '../../../shared/result.ts';
import { pollUntil } from '../../support/poll.ts';
import { cainiaoProgram } from '../../support/printer/components/cainiao-program.ts';
import { douyinProgram } from '../../support/printer/components/douyin-program.ts';
import { pinduoduoProgram } from '../../support/printer/components/pinduoduo-program.ts';
import type { PrintProgram } from '../../support/printer/components/print-program.ts';
import {
  PROGRAM_PRINTER,
  startPrintProgram,
} from '../../support/printer/components/print-program.ts';
import { startLabelPrinter } from '../../support/printer/label-printer.ts';
import { samplePages } from '../../support/printer/sample-pages.ts';
import { SENDER } from '../../support/station/orders.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';
import type { BackendWorld } from './backend-contract.ts';
import type { DocumentWorld } from './document-contract.ts';

const PROGRAMS = {
  douyin: douyinProgram,
  pinduoduo: pinduoduoProgram,
  cainiao: cainiaoProgram,
} as const;

/** Draws labels at once, or never, and with the flaws that it is told. */
interface Drawing extends Pick<DocumentWorld, 'spoil' | 'smudge' | 'stall' | 'recover'> {
  readonly pages: LabelPages;
}

export function drawing(): Drawing {
  let isStalled = false;
  const spoiled = new Set<string>();
  const smudged = new Set<string>();
  const { draw, read } = samplePages({
    faultOf: ({ trackNo }) =>
      spoiled.has(trackNo) ? fault('PRINT_LABEL_OVERFLOW', { mm: '1.0' }) : null,
    codeOf: ({ trackNo }) => (smudged.has(trackNo) ? 'SMUDGED' : trackNo),
  });
  return {
    pages: {
      read,
      draw: (...call) => (isStalled ? new Promise(() => {}) : draw(...call)),
    },
    spoil: (trackNo) => spoiled.add(trackNo),
    smudge: (trackNo) => smudged.add(trackNo),
    stall: () => {
      isStalled = true;
    },
    recover: () => {
      isStalled = false;
    },
  };
}

/** The dialog on a window that answers as told: its port stands in for Chromium. */
export async function dialogWorld(): Promise<DocumentWorld> {
  let answer: readonly [boolean, string] | null = [true, ''];
  let papers = 0;
  let given = 0;
  const { pages, spoil, smudge } = drawing();
  let shown = 0;
  const window: object = {
    webContents: {
      print: (_: unknown, done: (success: boolean, reason: string) => void) => {
        given += 1;
        if (answer === null) return;
        if (answer[0]) papers += shown;
        done(...answer);
      },
    },
  };
  const backend = createDialogBackend({
    labels: {
      withLabels: (models, signal, use) =>
        pages.draw(models, signal, ({ faults, toPdf }) =>
          use({
            faults,
            toPdf: (places) => {
              shown = places.length;
              return toPdf(places);
            },
            // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one call of it that the dialog makes
            window: window as BrowserWindow,
          }),
        ),
      renew: () => {},
    },
    readPages: pages.read,
    spooler: createCupsSpooler({}),
    dialogClosed: () => {},
  });
  return {
    backend,
    printer: null,
    success: 'spooled',
    papers: async () => papers,
    given: () => given,
    refuse: () => {
      answer = [false, 'Invalid printer settings'];
    },
    refusal: 'PRINT_SPOOLER_REFUSED',
    stall: () => {
      answer = null;
    },
    recover: () => {
      answer = [true, ''];
    },
    cancel: () => {
      answer = [false, 'Print job canceled'];
    },
    spoil,
    smudge,
    nowhere: null,
  };
}

/** `lp` on a real scheduler with a software label printer. */
export async function directWorld(): Promise<DocumentWorld> {
  const printer = await startLabelPrinter();
  onTestFinished(() => printer.stop());
  const spooler = createCupsSpooler({ ...process.env, ...printer.env });
  const { pages, ...labels } = drawing();
  let given = 0;
  let isRefusing = false;
  const backend = createDirectBackend({
    pages,
    spooler: {
      submit: async (job) => {
        given += 1;
        return spooler.submit(isRefusing ? { ...job, printer: 'NO_SUCH_QUEUE' } : job);
      },
    },
  });
  return {
    ...labels,
    backend,
    printer: printer.printerName,
    success: 'spooled',
    papers: () =>
      pollUntil(
        async () => {
          const jobs = await printer.cups.jobs();
          const isQuiet = jobs.every(({ state }) => state === 'completed');
          return isQuiet ? printer.labelsPrinted() : undefined;
        },
        { deadlineMs: 60_000, what: 'the spooler to have printed everything' },
      ),
    given: () => given,
    refuse: () => {
      isRefusing = true;
    },
    refusal: 'PRINT_SPOOLER_REFUSED',
    recover: () => {
      isRefusing = false;
      labels.recover();
    },
    cancel: null,
    nowhere: 'PRINT_NO_PRINTER',
  };
}

export async function fileWorld(): Promise<BackendWorld> {
  const root = tempFolder();
  const { pages, ...labels } = drawing();
  let given = 0;
  let isRefusing = false;
  const backend = createFileBackend({
    pages,
    newFile: async (path, extension, bytes) => {
      given += 1;
      const folder = isRefusing ? join(root, 'not', 'there') : root;
      return writeNewFile(path.replace(root, folder), extension, bytes);
    },
  });
  return {
    ...labels,
    backend,
    printer: root,
    success: 'spooled',
    papers: async () => readdirSync(root).length,
    given: () => given,
    refuse: () => {
      isRefusing = true;
    },
    refusal: 'PRINT_FILE_NOT_WRITTEN',
    recover: () => {
      isRefusing = false;
      labels.recover();
    },
    cancel: null,
    nowhere: 'PRINT_NO_FOLDER',
  };
}

export interface ProgramWorld extends BackendWorld {
  readonly program: PrintProgram;
}

/** Print data as each platform gives it, ciphertext invented. */
export const CONTENTS: Readonly<Record<ComponentPlatform, ComponentContent>> = {
  douyin: {
    printData: 'bm90IGEgcmVhbCBjaXBoZXJ0ZXh0',
    signature: 'c2lnbmF0dXJl',
    templateUrl: 'https://templates.invalid/zhongtong.xml',
    sender: SENDER,
    own: null,
    keyParameter:
      'access_token=t&app_key=1&method=logistics.getShopKey&param_json={}&timestamp=1&v=2&sign=s',
  },
  pinduoduo: {
    printData: JSON.stringify({
      encryptedData: 'YQ==',
      signature: 'cw==',
      templateUrl: 'https://templates.invalid/pdd.xml',
      ver: '3',
    }),
    signature: '',
    templateUrl: null,
    sender: SENDER,
    own: { templateUrl: 'https://templates.invalid/own.xml', data: { items: '白色衬衣 ×1' } },
    keyParameter: null,
  },
  cainiao: {
    printData: JSON.stringify({
      encryptedData: 'YQ==',
      signature: 'cw==',
      templateURL: 'https://templates.invalid/cainiao.xml',
      ver: 'waybill_print_secret_version_1',
    }),
    signature: '',
    templateUrl: null,
    sender: SENDER,
    own: null,
    keyParameter: null,
  },
};

/** The platform's program as a stand-in, which complains about every breach of the protocol. */
export async function programWorld(platform: ComponentPlatform): Promise<ProgramWorld> {
  const program = await startPrintProgram(PROGRAMS[platform]);
  onTestFinished(() => program.close());
  const backend = createComponentBackend({
    address: () => ({ platform, port: program.port }),
    content: async () => ok(CONTENTS[platform]),
    newRequestId: randomUUID,
    limits: { connectMs: 5_000, answerMs: 5_000, askEveryMs: 20 },
    deadlineMs: 60_000,
  });
  return {
    program,
    backend,
    printer: PROGRAM_PRINTER,
    success: 'confirmed',
    papers: async () => program.papers.length,
    given: () => program.requests.filter((cmd) => cmd === 'print').length,
    refuse: () => program.behave('reject'),
    refusal: 'COMPONENT_REFUSED',
    stall: () => program.behave('no_result'),
    recover: () => program.behave('report'),
    cancel: () => program.behave('cancel'),
    nowhere: 'PRINT_NO_PRINTER',
  };
}
