import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../../shared/export.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';

interface ExportDialogProps {
  readonly onChoose: (format: ExportFormat) => void;
  readonly onClose: () => void;
}

const FORMATS = [
  { format: 'xlsx', name: 'export.xlsx', text: 'export.xlsxText' },
  { format: 'csv', name: 'export.csv', text: 'export.csvText' },
] as const;

/** Asks what kind of file; where to is asked by the operating system. */
export function ExportDialog({ onChoose, onClose }: ExportDialogProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Dialog testId="export-dialog" title={t('export.title')} onClose={onClose}>
      <p className="tool-text">{t('export.text')}</p>
      <ul className="export-formats">
        {FORMATS.map(({ format, name, text }, place) => (
          <li key={format}>
            <button
              type="button"
              className="export-format"
              data-first={place === 0 ? '' : undefined}
              data-testid={`export-${format}`}
              onClick={() => onChoose(format)}
            >
              <strong>
                {t(name)} <span className="mono">.{format}</span>
              </strong>
              <span>{t(text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
