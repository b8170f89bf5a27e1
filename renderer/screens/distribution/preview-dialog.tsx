import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionRow } from '../../../shared/distribution-views.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';
import { PreviewWords } from './preview-words.tsx';
import { RowState } from './row-state.tsx';

interface PreviewDialogProps {
  readonly row: DistributionRow;
  readonly onClose: () => void;
}

/** As long as any receiver is shown. */
const SHOWN_MS = 20_000;

/** What is sent to 1688, in words; with its receiver and as JSON for a moment, which is recorded. */
export function PreviewDialog({ row, onClose }: PreviewDialogProps): ReactElement {
  const { t } = useTranslation();
  const { outOrderId, state, fault } = row;
  const closed = useQuery({
    queryKey: [...QUERY.distribution, 'preview', outOrderId],
    queryFn: () => valueOf(window.station.previewDistribution({ outOrderId, shown: false })),
    gcTime: 0,
  });
  const reveal = useMutation({
    mutationFn: () => valueOf(window.station.previewDistribution({ outOrderId, shown: true })),
    gcTime: 0,
  });
  const { data: open, reset } = reveal;
  useEffect(() => {
    if (open === undefined) return undefined;
    const timer = setTimeout(reset, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [open, reset]);
  const turn = (): void => {
    if (open !== undefined) reset();
    else if (!reveal.isPending) reveal.mutate();
  };
  const shown = open ?? closed.data;
  const error = reveal.error ?? closed.error;
  return (
    <Dialog
      testId="distribution-preview-dialog"
      className="distribution-wide"
      title={t('distribution.preview.title')}
      onEnter={turn}
      onClose={onClose}
    >
      <p className="distribution-line">
        <b className="mono">{outOrderId}</b> <RowState row={row} isBrief={state !== 'checking'} />
      </p>
      {state === 'checking' && (
        <p className="distribution-note" data-tone="attention" data-testid="checking-text">
          {t('distribution.checkingText')}
        </p>
      )}
      {state !== 'checking' && fault !== null && <FaultNote fault={fault} />}
      {error !== null && <FaultNote fault={faultOf(error)} />}
      {closed.isPending && <LoadingNote />}
      {shown !== undefined && <PreviewWords preview={shown} />}
      {open?.json !== undefined && open.json !== null && (
        <ScrollArea
          className="distribution-json"
          label={t('distribution.preview.json')}
          testId="distribution-json"
        >
          <pre className="mono">{open.json}</pre>
        </ScrollArea>
      )}
      <p className="distribution-line">
        <Button data-testid="distribution-reveal" disabled={reveal.isPending} onClick={turn}>
          <KeyCap name="Enter" />{' '}
          {t(open === undefined ? 'distribution.preview.show' : 'distribution.preview.hide')}
        </Button>
        <span className="distribution-soft">{t('distribution.preview.recorded')}</span>
      </p>
    </Dialog>
  );
}
