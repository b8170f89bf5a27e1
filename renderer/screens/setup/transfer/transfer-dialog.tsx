import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileChange } from '../../../../shared/bench-profile.ts';
import type { StationInfo } from '../../../../shared/ipc/contract.ts';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { ScrollArea } from '../../../components/scroll-area.tsx';
import { QUERY } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';
import { useSettingNames } from '../finder/use-setting-names.ts';

/** A profile's file that was read, and what taking it would change. */
export interface OpenedProfile {
  readonly fileName: string;
  readonly text: string;
  readonly changes: readonly ProfileChange[];
}

interface TransferDialogProps {
  readonly profile: OpenedProfile;
  readonly onTaken: (settings: StationInfo['settings']) => void;
  readonly onClose: () => void;
}

/** What a profile changes, value by value, before anything is changed. */
export function TransferDialog({ profile, onTaken, onClose }: TransferDialogProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { fileName, text, changes } = profile;
  const take = useMutation({
    mutationFn: () => valueOf(window.station.takeProfile({ text })),
    onSuccess: (info) => {
      client.setQueryData(QUERY.info, info);
      onTaken(info.settings);
    },
  });
  const act = (): void => {
    if (changes.length > 0 && !take.isPending) take.mutate();
  };
  return (
    <Dialog
      testId="profile-dialog"
      className="transfer-dialog"
      title={t('transfer.title')}
      onEnter={act}
      onClose={onClose}
    >
      <p>
        {t('transfer.file', { file: fileName })} · {t('transfer.changes', { n: changes.length })}
      </p>
      {changes.length === 0 ? (
        <p data-testid="profile-same">{t('transfer.none')}</p>
      ) : (
        <>
          <Changes changes={changes} />
          <p className="transfer-unsaved">{t('transfer.unsaved')}</p>
          <DialogAction
            text={t('transfer.apply')}
            testId="profile-take"
            disabled={take.isPending}
            onAct={act}
          />
        </>
      )}
      {take.error !== null && <FaultNote fault={faultOf(take.error)} />}
    </Dialog>
  );
}

function Changes({ changes }: Pick<OpenedProfile, 'changes'>): ReactElement {
  const { t } = useTranslation();
  const nameOf = useSettingNames();
  const shown = (value: string | null): string => {
    if (value === null) return t('transfer.absent');
    return value === '' ? t('transfer.empty') : value;
  };
  return (
    <ScrollArea className="transfer-list" label={t('transfer.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('transfer.setting')}</th>
            <th scope="col">{t('transfer.before')}</th>
            <th scope="col">{t('transfer.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path} data-testid="profile-change" data-path={path}>
              <th scope="row">
                {nameOf(path)} <span className="mono">{path}</span>
              </th>
              <td>{shown(before)}</td>
              <td>{shown(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
