import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { isStopped } from '../../components/lane/use-doubt.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useLabelActions } from '../../components/use-label-actions.ts';
import { useLanes } from '../../queries.ts';

/** Somebody saw the label come out and says so with a key instead of a scan. */
export function ConfirmPaper({ card }: { readonly card: ParcelCard }): ReactElement | null {
  const { t } = useTranslation();
  const { take, busy, fault } = useLabelActions(card);
  const isAsked = (useLanes().data ?? []).some(isStopped);
  const isOffered = card.print?.state === 'spooled' && !isAsked;
  const confirm = (): void => take({ kind: 'decide', cameOut: true });
  useKeys({ F8: isOffered ? confirm : undefined });
  if (!isOffered) return null;
  return (
    <div className="label-buttons">
      {fault !== null && <FaultNote fault={fault} />}
      <div className="label-buttons-row">
        <Button disabled={busy} data-testid="confirm-paper" onClick={confirm}>
          <KeyCap name="F8" /> {t('step.cameOut')}
        </Button>
      </div>
    </div>
  );
}
