import { useState } from 'react';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { ImportReport } from '../../../shared/parcel-views.ts';
import type { Result } from '../../../shared/result.ts';

export interface FileOutcome {
  readonly fileName: string;
  readonly result: Result<ImportReport, Fault>;
}

export interface OrderImport {
  readonly outcomes: readonly FileOutcome[];
  readonly busy: boolean;
  readonly read: (files: readonly File[]) => void;
}

const unreadable = (file: string, error: unknown): Fault => ({
  code: 'FILE_UNREADABLE',
  gatewayCode: null,
  gatewayText: null,
  details: { file, reason: error instanceof Error ? error.name : String(error) },
});

async function importFile(file: File): Promise<FileOutcome> {
  const fileName = file.name;
  try {
    const text = await file.text();
    return { fileName, result: await window.station.importOrders({ fileName, text }) };
  } catch (error) {
    return { fileName, result: { ok: false, error: unreadable(fileName, error) } };
  }
}

/** Takes files over one after another and keeps what became of the last lot. */
export function useImport(): OrderImport {
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>([]);
  const [busy, setBusy] = useState(false);
  const readAll = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    setOutcomes([]);
    for (const file of files) {
      const outcome = await importFile(file);
      setOutcomes((before) => [...before, outcome]);
    }
    setBusy(false);
  };
  return {
    outcomes,
    busy,
    read: (files) => {
      if (!busy && files.length > 0) void readAll(files);
    },
  };
}
