import { ExportOutlined, FileDoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerFilter } from '../../../../shared/ledger-filter.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ExportStrip } from './export-strip.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { useExport } from './use-export.ts';
import './export-tools.css';

type Open = 'export' | 'handOver' | null;

/** What leaves the ledger: files of its rows and the courier's sheet. */
export function ExportTools({ filter }: { readonly filter: LedgerFilter }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const exporting = useExport(filter);
  const isRunning = exporting.state.kind === 'running';
  const close = (): void => setOpen(null);
  const openExport = isRunning || open !== null ? undefined : () => setOpen('export');
  const openHandOver = open !== null ? undefined : () => setOpen('handOver');
  useKeys({ 'Ctrl+KeyE': openExport, 'Ctrl+KeyP': openHandOver });
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
    </div>
  );
}
