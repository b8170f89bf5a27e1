import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeMode } from '../../shared/ipc/contract.ts';
import { QUERY } from '../queries.ts';
import { faultOf, valueOf } from '../station.ts';
import { Notices } from './notices.tsx';
import './practice-band.css';

const MODES: readonly PracticeMode[] = ['online', 'offline', 'slow', 'answer_lost'];

interface PracticeBandProps {
  readonly mode: PracticeMode;
  /** The station began on real numbers and goes back to them. */
  readonly canLeave: boolean;
}

/** Nobody may take practice for real work; the switch lets a trainee meet trouble. */
export function PracticeBand({ mode, canLeave }: PracticeBandProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const choose = async (next: PracticeMode): Promise<void> => {
    await window.station.setPracticeMode(next);
    await client.invalidateQueries({ queryKey: QUERY.info });
  };
  const leave = useMutation({ mutationFn: () => valueOf(window.station.goPractise(false)) });
  return (
    <>
      <section
        className="practice-band"
        aria-labelledby="practice-mark"
        data-testid="practice-band"
      >
        <strong id="practice-mark">{t('practice.mark')}</strong>
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
        {canLeave && (
          <Button
            size="small"
            data-testid="leave-practice"
            loading={leave.isPending}
            onClick={() => leave.mutate()}
          >
            {t('practice.leave')}
          </Button>
        )}
      </section>
      {leave.error !== null && (
        <Notices notices={[{ fault: faultOf(leave.error), tone: 'attention' }]} />
      )}
    </>
  );
}
