import { CheckCircleFilled, ScanOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScannerProfile } from '../../../../shared/scanner.ts';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { QUERY } from '../../../queries.ts';
import { diagnose } from '../../../scanner/check/diagnose.ts';
import { RAW_KEYS } from '../../../scanner/use-field-scans.ts';
import { faultOf, valueOf } from '../../../station.ts';
import { ScannerFacts } from './scanner-facts.tsx';
import { TestCode } from './test-code.tsx';
import type { ScannerCheck } from './use-scanner-check.ts';
import { SCANS_NEEDED, useScannerCheck } from './use-scanner-check.ts';
import './scanner-dialog.css';

/** A code to scan a few times; what it tells about the scanner is kept. */
export function ScannerDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: code, error } = useQuery({
    queryKey: QUERY.scannerCode,
    queryFn: () => valueOf(window.station.scannerTestCode(null)),
  });
  const { field, scans, last, again } = useScannerCheck(code?.text ?? null);
  const keep = useMutation({
    mutationFn: (learnt: ScannerProfile) => valueOf(window.station.keepScanner(learnt)),
    onSuccess: (info) => {
      client.setQueryData(QUERY.info, info);
      onClose();
    },
  });
  const isDone = scans.length >= SCANS_NEEDED;
  // The field goes when nothing is left to scan, and the keys with it.
  useEffect(() => {
    const keys = isDone ? field.current?.closest('dialog') : field.current;
    keys?.focus();
  }, [field, isDone]);
  const learnt = isDone && code !== undefined ? diagnose(scans, code.text) : null;
  const save = (): void => {
    if (learnt !== null && !keep.isPending) keep.mutate({ ...learnt, checkedAtMs: Date.now() });
  };
  const fault = error ?? keep.error;
  return (
    <Dialog
      testId="scanner-dialog"
      className="scanner-dialog"
      title={t('scanner.title')}
      close={t('scanner.leave')}
      keys={isDone ? { r: again, R: again } : {}}
      onEnter={save}
      onClose={onClose}
    >
      {code !== undefined && (
        <div className="scanner-card">
          <TestCode {...code} />
        </div>
      )}
      <p className="scanner-todo" data-testid="scanner-todo" data-scans={scans.length}>
        <Steps done={scans.length} />
        <strong>{isDone ? t('scanner.done') : t('scanner.todo', { n: scans.length + 1 })}</strong>
      </p>
      <label className="scanner-field" hidden={isDone}>
        <span>{t('scanner.field')}</span>
        <input
          {...{ [RAW_KEYS]: true }}
          ref={field}
          className="mono"
          data-testid="scanner-field"
          readOnly={isDone}
          spellCheck={false}
          autoComplete="off"
        />
      </label>
      {!isDone && <Last last={last} />}
      {learnt !== null && (
        <>
          <ScannerFacts finding={learnt} />
          <div className="scanner-actions">
            <DialogAction
              text={t('scanner.keep')}
              testId="scanner-keep"
              disabled={keep.isPending}
              onAct={save}
            />
            <Button data-testid="scanner-again" onClick={again}>
              <KeyCap name="R" /> {t('scanner.again')}
            </Button>
          </div>
        </>
      )}
      {fault !== null && <FaultNote fault={faultOf(fault)} />}
      {!isDone && <p className="scanner-hint">{t('scanner.laser')}</p>}
    </Dialog>
  );
}

function Steps({ done }: { readonly done: number }): ReactElement {
  return (
    <span className="scanner-steps" aria-hidden>
      {Array.from({ length: SCANS_NEEDED }, (_, place) =>
        place < done ? (
          <CheckCircleFilled key={place} className="scanner-step-done" />
        ) : (
          <ScanOutlined key={place} />
        ),
      )}
    </span>
  );
}

/** What the last scan was, above all where it is of no use. */
function Last({ last }: Pick<ScannerCheck, 'last'>): ReactElement | null {
  const { t } = useTranslation();
  if (last === null) return null;
  const { scan, match } = last;
  const isUseless = match.kind === 'other_code' || match.kind === 'by_hand';
  return (
    <output
      className="scanner-last"
      data-tone={isUseless ? 'attention' : 'working'}
      data-testid="scanner-last"
    >
      <p>
        {t('scanner.heard')} <b className="mono">{scan.text}</b>
      </p>
      {scan.fieldText !== '' && scan.fieldText !== scan.text && (
        <p>
          {t('scanner.inField')} <b className="mono">{scan.fieldText}</b>
        </p>
      )}
      {isUseless && <p>{t(`scanner.match.${match.kind}`)}</p>}
    </output>
  );
}
