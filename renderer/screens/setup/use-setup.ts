import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Response } from '../../../shared/ipc/contract.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { QUERY } from '../../queries.ts';
import { valueOf } from '../../station.ts';
import type { SetupValues } from './setup-values.ts';
import { requestOf } from './setup-values.ts';

interface Setup {
  readonly test: UseMutationResult<Response<'setup:test'>, Error, SetupValues>;
  readonly save: UseMutationResult<Response<'setup:save'>, Error, SetupValues>;
}

export function useSetup(onSaved: () => void): Setup {
  const client = useQueryClient();
  const language = useLanguage();
  const test = useMutation({
    mutationFn: (values: SetupValues) =>
      valueOf(window.station.testSetup(requestOf(values, language))),
  });
  const save = useMutation({
    mutationFn: (values: SetupValues) =>
      valueOf(window.station.saveSetup(requestOf(values, language))),
    onSuccess: (info) => {
      client.setQueryData(QUERY.info, info);
      onSaved();
    },
  });
  return { test, save };
}
