import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  HistoryOutlined,
} from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../shared/parcel-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { ReportRows } from './report-rows.tsx';
import type { FileOutcome } from './use-import.ts';
import './import-outcome.css';

/** What became of one file. */
export function ImportOutcome({ outcome }: { readonly outcome: FileOutcome }): ReactElement {
  const { t } = useTranslation();
  const { fileName, result } = outcome;
  return (
    <section className="import-outcome" data-testid="import-report">
      <h2>
        {t('orders.report')} <span className="mono">{fileName}</span>
      </h2>
      {result.ok ? <Counts report={result.value} /> : <FaultNote fault={result.error} />}
    </section>
  );
}

function Counts({ report }: { readonly report: ImportReport }): ReactElement {
  const { t } = useTranslation();
  const { taken, keptAsAsked, refused, warnings } = report;
  return (
    <>
      <p className="import-counts">
        <StateMark
          tone={taken.length > 0 ? 'good' : 'idle'}
          icon={<CheckCircleOutlined />}
          text={`${t('orders.taken')} ${taken.length}`}
          testId="import-taken"
        />
        <StateMark
          tone="idle"
          icon={<HistoryOutlined />}
          text={`${t('orders.kept')} ${keptAsAsked.length}`}
          testId="import-kept"
        />
        <StateMark
          tone={refused.length > 0 ? 'stop' : 'idle'}
          icon={<CloseCircleOutlined />}
          text={`${t('orders.refused')} ${refused.length}`}
          testId="import-refused"
        />
        {warnings.length > 0 && (
          <StateMark
            tone="attention"
            icon={<ExclamationCircleOutlined />}
            text={`${t('orders.warned')} ${warnings.length}`}
            testId="import-warned"
          />
        )}
      </p>
      {keptAsAsked.length > 0 && <p className="import-kept">{t('orders.keptText')}</p>}
      {refused.length > 0 && <ReportRows rows={refused} />}
      {warnings.length > 0 && (
        <>
          <p className="import-warned">{t('orders.warnedText')}</p>
          <ReportRows rows={warnings} />
        </>
      )}
    </>
  );
}
