import { CopyOutlined, ExportOutlined, FileDoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelKey } from '../../../../shared/ids.ts';
import type { LedgerFilter } from '../../../../shared/ledger-filter.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ExportStrip } from './export-strip.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { ReportDialog } from '../reprints/report-dialog.tsx';
import { useExport } from './use-export.ts';
import './export-tools.css';

type Open = 'export' | 'handOver' | 'reprints' | null;

interface ExportToolsProps {
  readonly filter: LedgerFilter;
  /** Somebody wants to see a parcel. */
  readonly onParcel: (key: ParcelKey) => void;
}

/** What leaves the ledger: files of its rows, the courier's sheet, the reprints of a day. */
export function ExportTools({ filter, onParcel }: ExportToolsProps): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const exporting = useExport(filter);
  const isRunning = exporting.state.kind === 'running';
  const close = (): void => setOpen(null);
  const openExport = isRunning || open !== null ? undefined : () => setOpen('export');
  const openHandOver = open !== null ? undefined : () => setOpen('handOver');
  const openReprints = open !== null ? undefined : () => setOpen('reprints');
  useKeys({ 'Ctrl+KeyE': openExport, 'Ctrl+KeyP': openHandOver, 'Ctrl+KeyR': openReprints });
  return (
    <div className="export-tools">
      <div className="export-buttons">
        <Button
          icon={<ExportOutlined aria-hidden />}
          disabled={isRunning}
          data-testid="export"
          onClick={openExport}
        >
          {t('export.open')} <KeyCap name="Ctrl+E" />
        </Button>
        <Button
          icon={<FileDoneOutlined aria-hidden />}
          data-testid="hand-over"
          onClick={openHandOver}
        >
          {t('handOver.open')} <KeyCap name="Ctrl+P" />
        </Button>
        <Button icon={<CopyOutlined aria-hidden />} data-testid="reprints" onClick={openReprints}>
          {t('reprints.open')} <KeyCap name="Ctrl+R" />
        </Button>
      </div>
      <ExportStrip exporting={exporting} />
      {open === 'export' && (
        <ExportDialog
          onClose={close}
          onChoose={(format) => {
            close();
            exporting.start(format);
          }}
        />
      )}
      {open === 'handOver' && <HandOverDialog onClose={close} />}
      {open === 'reprints' && (
        <ReportDialog
          onClose={close}
          onParcel={(key) => {
            close();
            onParcel(key);
          }}
        />
      )}
    </div>
  );
}
