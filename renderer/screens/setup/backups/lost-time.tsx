import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LostPeriod } from '../../../../shared/backups.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useTimes } from '../../../i18n/use-times.ts';
import { faultOf, valueOf } from '../../../station.ts';

/** After a restore: the labels nobody knows about, until a person has settled them. */
export function LostTime({ lost }: { readonly lost: LostPeriod }): ReactElement {
  const { t } = useTranslation();
  const times = useTimes();
  const settle = useMutation({ mutationFn: () => valueOf(window.station.settleLost(null)) });
  const from = times.dateTime(lost.fromMs);
  const to = times.dateTime(lost.toMs);
  return (
    <div className="lost-time" data-tone="attention" data-testid="lost-time">
      <p>{t('backups.lost', { from, to })}</p>
      <Button data-testid="settle-lost" loading={settle.isPending} onClick={() => settle.mutate()}>
        {t('backups.settle')}
      </Button>
      {settle.isError && <FaultNote fault={faultOf(settle.error)} />}
    </div>
  );
}
