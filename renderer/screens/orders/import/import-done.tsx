import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome, ImportState } from '../../../../shared/import-views.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { PreviewRows } from './preview-rows.tsx';
import { OUTCOME_LOOKS } from './verdict-looks.tsx';

interface ImportDoneProps {
  readonly done: Extract<ImportState, { readonly phase: 'done' }>;
  readonly onClose: () => void;
}

/** What an import took and what it left. */
export function ImportDone({ done, onClose }: ImportDoneProps): ReactElement {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const { fileName, outcome, counts, fault } = done;
  useEffect(() => button.current?.focus(), []);
  useKeys({ Escape: onClose });
  return (
    <section className="import-card" data-testid="import-report">
      <header className="import-head">
        <h2>
          {t('importing.report')} <span className="import-file mono">{fileName}</span>
        </h2>
        <Button ref={button} data-testid="import-close" onClick={onClose}>
          <KeyCap name="Esc" /> {t('importing.close')}
        </Button>
      </header>
      <OutcomeCounts outcome={outcome} />
      {fault !== null && <FaultNote fault={fault} />}
      {outcome.left > 0 && <p className="import-note">{t('importing.leftText')}</p>}
      {outcome.kept > 0 && <p className="import-note">{t('importing.keptText')}</p>}
      {counts.refused + counts.warned > 0 && (
        <>
          <p className="import-note">{t('importing.rowsTaken')}</p>
          <PreviewRows
            importId={done.importId}
            changed={done}
            first={counts.refused + counts.warned}
          />
        </>
      )}
    </section>
  );
}

function OutcomeCounts({ outcome }: { readonly outcome: ImportOutcome }): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="import-counts">
      {(['taken', 'unchanged', 'kept', 'refused', 'left'] as const)
        .filter((kind) => kind === 'taken' || outcome[kind] > 0)
        .map((kind) => (
          <StateMark
            key={kind}
            {...(outcome[kind] > 0 ? OUTCOME_LOOKS[kind] : OUTCOME_LOOKS.unchanged)}
            text={`${t(`importing.${kind}`)} ${outcome[kind]}`}
            testId={`import-${kind}`}
          />
        ))}
    </p>
  );
}
