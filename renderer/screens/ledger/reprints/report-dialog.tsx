import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelKey } from '../../../../shared/ids.ts';
import { localDayOf } from '../../../../shared/local-day.ts';
import type { ReprintReportOutcome } from '../../../../shared/reprints.ts';
import { DayStepper } from '../../../components/day-field/day-stepper.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { ReportRows } from './report-rows.tsx';
import { ReportTallies } from './report-tallies.tsx';
import { useReprintReport } from './use-reprint-report.ts';
import './report-dialog.css';

interface ReportDialogProps {
  /** Somebody wants to see a parcel of the report. */
  readonly onParcel: (key: ParcelKey) => void;
  readonly onClose: () => void;
}

/** The reprints of a day: why, who, which parcels; on screen, on paper, as a file. */
export function ReportDialog({ onParcel, onClose }: ReportDialogProps): ReactElement {
  const { t } = useTranslation();
  const [day, setDay] = useState(() => localDayOf(Date.now()));
  const { report, fault, busy, outcome, giveOut } = useReprintReport(day);
  return (
    <Dialog
      testId="reprints-dialog"
      title={t('reprints.title')}
      className="reprints-dialog"
      onClose={onClose}
    >
      <p className="tool-text">{t('reprints.text')}</p>
      <div className="reprints-head">
        <DayStepper testId="reprints" day={day} onDay={setDay} />
        {report !== null && report.rows.length > 0 && (
          <div className="reprints-ways">
            <Button
              type="primary"
              disabled={busy}
              data-testid="reprints-print"
              onClick={() => giveOut('printer')}
            >
              {t('reprints.print')}
            </Button>
            <Button disabled={busy} data-testid="reprints-csv" onClick={() => giveOut('csv')}>
              {t('reprints.csv')}
            </Button>
          </div>
        )}
      </div>
      {report?.rows.length === 0 && (
        <p className="hand-over-none" data-testid="reprints-none">
          {t('reprints.none')}
        </p>
      )}
      {report !== null && report.rows.length > 0 && (
        <>
          <ReportTallies report={report} />
          <ReportRows rows={report.rows} onParcel={onParcel} />
          <p className="tool-text">{t('reprints.keys')}</p>
        </>
      )}
      {fault !== null && <FaultNote fault={fault} />}
      <Outcome busy={busy} outcome={outcome} />
    </Dialog>
  );
}

interface OutcomeProps {
  readonly busy: boolean;
  readonly outcome: ReprintReportOutcome | null;
}

/** What became of the report that was last given out. */
function Outcome({ busy, outcome }: OutcomeProps): ReactElement | null {
  const { t } = useTranslation();
  if (busy) return <output className="hand-over-result">{t('reprints.working')}</output>;
  if (outcome === null) return null;
  if (outcome.kind === 'cancelled') {
    return <output className="hand-over-result">{t('reprints.cancelled')}</output>;
  }
  return (
    <output className="hand-over-result" data-tone="good" data-testid="reprints-result">
      <CheckCircleFilled aria-hidden />
      <span>
        {outcome.kind === 'printed'
          ? t('reprints.printed', { pages: outcome.pages })
          : t('reprints.saved', { file: outcome.file })}
      </span>
    </output>
  );
}
