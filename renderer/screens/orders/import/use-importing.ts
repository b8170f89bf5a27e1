import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Fault } from '../../../../shared/errors/codes.ts';
import type { ColumnMapping, ImportId, ImportState } from '../../../../shared/import-views.ts';
import { tooLarge } from '../../../../shared/import-views.ts';
import { QUERY } from '../../../queries.ts';
import { readFile } from '../../../read-file.ts';
import { FaultError, faultOf, valueOf } from '../../../station.ts';

export interface Importing {
  readonly state: ImportState;
  /** What the last verb failed with. */
  readonly fault: Fault | null;
  /** Files that came with the opened one. */
  readonly notOpened: { readonly file: string; readonly count: number } | null;
  /** A change of the mapping is being looked at. */
  readonly mapping: boolean;
  readonly open: (files: readonly File[]) => void;
  readonly map: (importId: ImportId, mapping: ColumnMapping) => void;
  readonly take: (importId: ImportId) => void;
  readonly cancel: () => void;
}

const NONE: ImportState = { phase: 'none' };

async function openFile(file: File): Promise<ImportState> {
  const bytes = await bytesOf(file);
  return valueOf(window.station.openImport({ fileName: file.name, bytes }));
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const large = tooLarge(file.name, file.size);
  if (large !== null) throw new FaultError(large);
  return readFile(file, async (whole) => new Uint8Array(await whole.arrayBuffer()));
}

/** The station's one import; it lives in the main process and follows its pushes. */
export function useImporting(): Importing {
  const client = useQueryClient();
  const [notOpened, setNotOpened] = useState<Importing['notOpened']>(null);
  const { data = NONE } = useQuery({
    queryKey: QUERY.importing,
    queryFn: () => valueOf(window.station.importState(null)),
  });
  const settled = {
    onSuccess: (state: ImportState) => client.setQueryData(QUERY.importing, state),
  };
  const open = useMutation({ mutationFn: openFile, ...settled });
  const map = useMutation({
    mutationFn: (request: { readonly importId: ImportId; readonly mapping: ColumnMapping }) =>
      valueOf(window.station.mapImport(request)),
    ...settled,
  });
  const take = useMutation({
    mutationFn: (importId: ImportId) => valueOf(window.station.takeImport({ importId })),
    ...settled,
  });
  const cancel = useMutation({
    mutationFn: () => valueOf(window.station.cancelImport(null)),
    ...settled,
  });
  const verbs = [open, map, take, cancel];
  const error = verbs.map((verb) => verb.error).find((one) => one !== null) ?? null;
  const forget = (): void => {
    for (const verb of verbs) verb.reset();
  };
  return {
    state: data,
    fault: error === null ? null : faultOf(error),
    notOpened,
    mapping: map.isPending,
    open: ([file, ...others]) => {
      if (file === undefined) return;
      forget();
      setNotOpened(others.length === 0 ? null : { file: file.name, count: others.length });
      open.mutate(file);
    },
    map: (importId, mapping) => map.mutate({ importId, mapping }),
    take: (importId) => {
      setNotOpened(null);
      take.mutate(importId);
    },
    cancel: () => {
      forget();
      cancel.mutate();
    },
  };
}
