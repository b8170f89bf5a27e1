import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../../shared/import-views.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';

interface ImportFailedProps {
  readonly failed: Extract<ImportState, { readonly phase: 'failed' }>;
  readonly onClose: () => void;
}

/** Why a file could not be read. */
export function ImportFailed({ failed, onClose }: ImportFailedProps): ReactElement {
  const { t } = useTranslation();
  useKeys({ Escape: onClose });
  return (
    <section className="import-card" data-testid="import-failed">
      <header className="import-head">
        <h2>
          {t('importing.report')} <span className="import-file mono">{failed.fileName}</span>
        </h2>
        <Button data-testid="import-close" onClick={onClose}>
          <KeyCap name="Esc" /> {t('importing.close')}
        </Button>
      </header>
      <FaultNote fault={failed.fault} />
    </section>
  );
}
