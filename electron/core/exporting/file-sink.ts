import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fileFault } from './file-fault.ts';
import { createEncoder } from './reused-buffer.ts';

/** A file that has its name only when it is whole. */
export interface FileSink {
  readonly write: (bytes: string | Uint8Array) => void;
  readonly bytesWritten: () => number;
  /** Gives the file its name; what was under that name is gone then. */
  readonly keep: () => void;
  /** Leaves nothing behind, unless it was kept. */
  readonly close: () => void;
}

/** Opens a file beside the wanted one; a killed program leaves it under that name at most. */
export function openFileSink(file: string): FileSink {
  const unfinished = `${file}.${process.pid}-${threadId}.part`;
  const handle = openSync(unfinished, 'w', 0o600);
  const encode = createEncoder();
  let written = 0;
  let isOpen = true;
  let isKept = false;
  const closeHandle = (): void => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    write: (bytes) => {
      const part = typeof bytes === 'string' ? encode(bytes) : bytes;
      for (let at = 0; at < part.length;) at += writeSync(handle, part, at);
      written += part.length;
    },
    bytesWritten: () => written,
    keep: () => {
      fsyncSync(handle);
      closeHandle();
      renameSync(unfinished, file);
      isKept = true;
    },
    close: () => {
      closeHandle();
      if (!isKept) rmSync(unfinished, { force: true });
    },
  };
}

/** Writes a file whole or not at all; says why where it could not. */
export function writeWhole(file: string, bytes: string | Uint8Array): Fault | null {
  try {
    const sink = openFileSink(file);
    try {
      sink.write(bytes);
      sink.keep();
    } finally {
      sink.close();
    }
    return null;
  } catch (error) {
    const why = fileFault(error, file);
    if (why === null) throw error;
    return why;
  }
}
