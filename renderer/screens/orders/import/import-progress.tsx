import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../../shared/import-views.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';

interface ImportProgressProps {
  readonly taking: Extract<ImportState, { readonly phase: 'taking' }>;
  readonly onCancel: () => void;
}

/** How far an import is. */
export function ImportProgress({ taking, onCancel }: ImportProgressProps): ReactElement {
  const { t } = useTranslation();
  const { fileName, done, total } = taking;
  useKeys({ Escape: onCancel });
  return (
    <section className="import-card" data-testid="import-progress">
      <header className="import-head">
        <h2>{t('importing.taking', { file: fileName })}</h2>
        <Button data-testid="import-cancel" onClick={onCancel}>
          <KeyCap name="Esc" /> {t('importing.cancel')}
        </Button>
      </header>
      <div className="import-progress">
        <progress value={done} max={total} aria-label={t('importing.taking', { file: fileName })} />
        <span className="mono">{t('importing.progress', { done, total })}</span>
      </div>
    </section>
  );
}
