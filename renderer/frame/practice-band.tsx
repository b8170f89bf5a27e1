import { useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeMode } from '../../shared/ipc/contract.ts';
import { QUERY } from '../queries.ts';
import './practice-band.css';

const MODES: readonly PracticeMode[] = ['online', 'offline', 'slow', 'answer_lost'];

/** Nobody may take practice for real work; the switch lets a trainee meet trouble. */
export function PracticeBand({ mode }: { readonly mode: PracticeMode }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const choose = async (next: PracticeMode): Promise<void> => {
    await window.station.setPracticeMode(next);
    await client.invalidateQueries({ queryKey: QUERY.info });
  };
  return (
    <section className="practice-band" data-testid="practice-band">
      <strong>{t('practice.mark')}</strong>
      <span className="practice-note">{t('practice.note')}</span>
      <span className="practice-gateway" id="practice-gateway">
        {t('practice.gateway')}
      </span>
      <Segmented<PracticeMode>
        size="small"
        aria-labelledby="practice-gateway"
        data-testid="practice-mode"
        value={mode}
        options={MODES.map((value) => ({ value, label: t(`practice.mode.${value}`) }))}
        onChange={(next) => void choose(next)}
      />
    </section>
  );
}
