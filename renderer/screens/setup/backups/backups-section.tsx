import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupView } from '../../../../shared/backups.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { QUERY, useInfo } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';
import { Section } from '../section.tsx';
import { WholeNumber } from '../whole-number.tsx';
import { BackupList } from './backup-list.tsx';
import { LostTime } from './lost-time.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { RestoreResult } from './restore-result.tsx';
import './backups-section.css';

/** The copies of the ledger, and how long personal data stays in it. */
export function BackupsSection(): ReactElement {
  const { t } = useTranslation();
  const { readOnly, lost } = useInfo();
  const client = useQueryClient();
  const [asked, setAsked] = useState<BackupView | null>(null);
  const { data } = useQuery({
    queryKey: QUERY.backups,
    queryFn: () => valueOf(window.station.backups(null)),
  });
  const readAgain = (): Promise<void> => client.invalidateQueries({ queryKey: QUERY.backups });
  const make = useMutation({
    mutationFn: () => valueOf(window.station.backUp(null)),
    onSettled: readAgain,
  });
  const restore = useMutation({
    mutationFn: (name: string) => valueOf(window.station.restoreBackup({ name })),
    onSettled: readAgain,
  });
  return (
    <Section title={t('backups.title')}>
      {lost !== null && <LostTime lost={lost} />}
      <BackupList
        backups={data?.backups ?? []}
        folder={data?.folder ?? ''}
        busy={restore.isPending}
        onRestore={setAsked}
      />
      <div className="backups-actions">
        <Button
          data-testid="back-up"
          disabled={readOnly !== null}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {t('backups.make')}
        </Button>
        {restore.isPending && <output>{t('backups.restoring')}</output>}
      </div>
      {make.isError && <FaultNote fault={faultOf(make.error)} />}
      {restore.isError && <FaultNote fault={faultOf(restore.error)} />}
      {restore.isSuccess && <RestoreResult report={restore.data} />}
      <div className="setup-numbers">
        <WholeNumber name="backupsKept" highest={365} />
        <WholeNumber name="retentionDays" highest={3650} />
      </div>
      {asked !== null && (
        <RestoreDialog
          backup={asked}
          onClose={() => setAsked(null)}
          onRestore={() => {
            setAsked(null);
            restore.mutate(asked.name);
          }}
        />
      )}
    </Section>
  );
}
