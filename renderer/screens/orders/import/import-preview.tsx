import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnMapping, ImportSource, ImportState } from '../../../../shared/import-views.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { ColumnForm } from './column-form.tsx';
import { PreviewCounts } from './preview-counts.tsx';
import { PreviewRows } from './preview-rows.tsx';

interface ImportPreviewProps {
  readonly preview: Extract<ImportState, { readonly phase: 'preview' }>;
  /** Another mapping is being looked at. */
  readonly busy: boolean;
  readonly onMap: (mapping: ColumnMapping) => void;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** What taking a file would do, before anything is taken. */
export function ImportPreview(props: ImportPreviewProps): ReactElement {
  const { preview, busy, onMap, onTake, onClose } = props;
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const { counts, table } = preview;
  const toTake = counts.fresh + counts.changed;
  const isMissing = table !== null && table.missing.length > 0;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const missing = card.current?.querySelector<HTMLElement>('[data-missing="true"] select');
    (missing ?? button.current)?.focus();
  }, []);
  useKeys({ Escape: onClose });
  return (
    <section ref={card} className="import-card" data-testid="import-preview">
      <header className="import-head">
        <h2>
          {t('importing.preview')} <span className="import-file mono">{preview.fileName}</span>{' '}
          <SourceText source={preview.source} />
        </h2>
        <div className="import-actions">
          <Button
            ref={button}
            type="primary"
            disabled={busy || isMissing || toTake === 0}
            data-testid="import-take"
            onClick={onTake}
          >
            <KeyCap name="Enter" /> {takeText()}
          </Button>
          <Button data-testid="import-close" onClick={onClose}>
            <KeyCap name="Esc" /> {t('importing.close')}
          </Button>
        </div>
      </header>
      {!isMissing && <PreviewCounts counts={counts} />}
      {table !== null && <ColumnForm table={table} onMap={onMap} />}
      {!isMissing && <PreviewRows importId={preview.importId} changed={preview} />}
    </section>
  );

  function takeText(): string {
    if (isMissing) return t('importing.chooseColumns');
    return toTake === 0 ? t('importing.takeNothing') : t('importing.take', { count: toTake });
  }
}

function SourceText({ source }: { readonly source: ImportSource }): ReactElement {
  const { t } = useTranslation();
  return (
    <small data-testid="import-source">
      {source.kind === 'json' && 'JSON'}
      {source.kind === 'csv' && `CSV · ${source.encoding}`}
      {source.kind === 'xlsx' && `XLSX · ${t('importing.sheet', { sheet: source.sheet })}`}
    </small>
  );
}
