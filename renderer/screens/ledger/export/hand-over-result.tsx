import { CheckCircleFilled } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOverOutcome } from '../../../../shared/hand-over.ts';

interface HandOverResultProps {
  readonly busy: boolean;
  readonly outcome: HandOverOutcome | null;
}

/** What became of the last sheet. */
export function HandOverResult({ busy, outcome }: HandOverResultProps): ReactElement | null {
  const { t } = useTranslation();
  if (busy) return <output className="hand-over-result">{t('handOver.working')}</output>;
  if (outcome === null) return null;
  if (outcome.kind === 'cancelled') {
    return <output className="hand-over-result">{t('handOver.cancelled')}</output>;
  }
  const { parcels, pages } = outcome;
  return (
    <output className="hand-over-result" data-tone="good" data-testid="hand-over-result">
      <CheckCircleFilled aria-hidden />
      <span>
        {outcome.kind === 'printed'
          ? t('handOver.printed', { parcels, pages })
          : t('handOver.saved', { file: outcome.file, parcels, pages })}
      </span>
    </output>
  );
}
