import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  HistoryOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
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
  const { taken, unchanged, kept, refused, left } = outcome;
  return (
    <p className="import-counts">
      <StateMark
        tone={taken > 0 ? 'good' : 'idle'}
        icon={<CheckCircleOutlined />}
        text={`${t('importing.taken')} ${taken}`}
        testId="import-taken"
      />
      {unchanged > 0 && (
        <StateMark
          tone="idle"
          icon={<MinusCircleOutlined />}
          text={`${t('importing.unchanged')} ${unchanged}`}
          testId="import-unchanged"
        />
      )}
      {kept > 0 && (
        <StateMark
          tone="idle"
          icon={<HistoryOutlined />}
          text={`${t('importing.kept')} ${kept}`}
          testId="import-kept"
        />
      )}
      {refused > 0 && (
        <StateMark
          tone="stop"
          icon={<CloseCircleOutlined />}
          text={`${t('importing.refused')} ${refused}`}
          testId="import-refused"
        />
      )}
      {left > 0 && (
        <StateMark
          tone="attention"
          icon={<PauseCircleOutlined />}
          text={`${t('importing.left')} ${left}`}
          testId="import-left"
        />
      )}
    </p>
  );
}
