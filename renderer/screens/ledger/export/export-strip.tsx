import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNote } from '../../../components/fault-note.tsx';
import type { Exporting } from './use-export.ts';

/** How far the export is, and what became of it. */
export function ExportStrip({ exporting }: { readonly exporting: Exporting }): ReactElement | null {
  const { t } = useTranslation();
  const { state, fault, cancel } = exporting;
  const [dismissed, setDismissed] = useState<unknown>(null);
  if (fault !== null) return <FaultNote fault={fault} />;
  if (state.kind === 'idle' || dismissed === state) return null;
  const dismiss = (
    <Button data-testid="export-dismiss" onClick={() => setDismissed(state)}>
      {t('export.dismiss')}
    </Button>
  );
  switch (state.kind) {
    case 'running':
      return <Running state={state} onCancel={cancel} />;
    case 'done':
      return (
        <output className="export-strip" data-tone="good" data-testid="export-done">
          <CheckCircleFilled aria-hidden />
          <span>
            <b>{t('export.done', { rows: state.report.rows })}</b>
            {state.report.sheets > 1 && ` · ${t('export.sheets', { sheets: state.report.sheets })}`}
          </span>
          <span className="export-file mono" title={state.file}>
            {state.file}
          </span>
          <Button onClick={() => void window.station.showExport(null)}>{t('export.show')}</Button>
          {dismiss}
        </output>
      );
    case 'cancelled':
      return (
        <output className="export-strip" data-tone="attention" data-testid="export-cancelled">
          <span>{t('export.cancelled')}</span>
          {dismiss}
        </output>
      );
    case 'failed':
      return (
        <div className="export-failed" data-testid="export-failed">
          <FaultNote fault={state.fault} />
          {dismiss}
        </div>
      );
  }
}

interface RunningProps {
  readonly state: Extract<Exporting['state'], { readonly kind: 'running' }>;
  readonly onCancel: () => void;
}

function Running({ state, onCancel }: RunningProps): ReactElement {
  const { t } = useTranslation();
  const { rows, total } = state.progress;
  const text = state.stopping
    ? t('export.stopping')
    : total === 0
      ? t('export.preparing')
      : t('export.running', { rows, total });
  return (
    <output className="export-strip" data-tone="working" data-testid="export-running">
      <span className="export-count">{text}</span>
      <progress value={rows} max={Math.max(1, total)} aria-label={text} />
      <Button disabled={state.stopping} data-testid="export-cancel" onClick={onCancel}>
        {t('export.cancel')}
      </Button>
    </output>
  );
}
