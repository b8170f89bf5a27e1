import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNote } from '../../../components/fault-note.tsx';
import { DropZone } from './drop-zone.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportFailed } from './import-failed.tsx';
import { ImportPreview } from './import-preview.tsx';
import { useHasWork } from '../use-has-work.ts';
import { ImportProgress } from './import-progress.tsx';
import type { Importing } from './use-importing.ts';
import { useImporting } from './use-importing.ts';
import './import-panel.css';

/** Takes an order file in: the file, its preview, the progress, the report. */
export function ImportPanel(): ReactElement {
  const { t } = useTranslation();
  const hasWork = useHasWork();
  const importing = useImporting();
  const { state, fault, notOpened } = importing;
  return (
    <>
      <DropZone
        reading={state.phase === 'reading' ? state.fileName : null}
        disabled={state.phase === 'reading' || state.phase === 'taking'}
        small={hasWork || state.phase !== 'none'}
        onFiles={importing.open}
      />
      {notOpened !== null && (
        <output className="import-note">{t('importing.oneAtATime', notOpened)}</output>
      )}
      {fault !== null && <FaultNote fault={fault} />}
      <Phase importing={importing} />
    </>
  );
}

function Phase({ importing }: { readonly importing: Importing }): ReactElement | null {
  const { state, mapping, map, take, cancel } = importing;
  switch (state.phase) {
    case 'none':
    case 'reading':
      return null;
    case 'failed':
      return <ImportFailed failed={state} onClose={cancel} />;
    case 'preview':
      return (
        <ImportPreview
          key={state.importId}
          preview={state}
          busy={mapping}
          onMap={(next) => map(state.importId, next)}
          onTake={() => take(state.importId)}
          onClose={cancel}
        />
      );
    case 'taking':
      return <ImportProgress taking={state} onCancel={cancel} />;
    case 'done':
      return <ImportDone key={state.importId} done={state} onClose={cancel} />;
  }
}
