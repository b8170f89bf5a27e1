import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { faultOf } from '../../station.ts';
import { KeyCap } from '../key-cap.tsx';
import { useKeys } from '../use-keys.ts';
import { useChannelText } from './channel-text.ts';
import { canCorrect } from './correction-state.ts';
import { useCorrection } from './use-correction.ts';
import './correction.css';

/** Its form kit is that of the setup; the bench starts without it. */
const CorrectionDialog = lazy(async () => {
  const dialog = await import('./correction-dialog.tsx');
  return { default: dialog.CorrectionDialog };
});

/** Offers the fix for an order that its platform does not find, in place. */
export function Correction({ card }: { readonly card: ParcelCard }): ReactElement | null {
  const { t } = useTranslation();
  const channelText = useChannelText();
  const [isOpen, setOpen] = useState(false);
  const correction = useCorrection();
  const isOffered = canCorrect(card);
  const open = (): void => {
    correction.reset();
    setOpen(true);
  };
  useKeys({ F10: isOffered && !isOpen ? open : undefined });
  if (!isOffered) return null;
  return (
    <section className="correction">
      <Button data-testid="correct" onClick={open}>
        <KeyCap name="F10" /> {t('correct.open')}
      </Button>
      {correction.isSuccess && (
        <output className="correction-done" data-tone="good" data-testid="corrected">
          <CheckCircleFilled aria-hidden />
          <span>
            {t('correct.done', {
              channel: channelText(correction.data.channel),
              userId: correction.data.userId ?? t('correct.noUserId'),
            })}
          </span>
        </output>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <CorrectionDialog
            start={card}
            text={t('correct.text')}
            applyText={t('correct.apply')}
            busy={correction.isPending}
            fault={correction.error === null ? null : faultOf(correction.error)}
            onClose={() => setOpen(false)}
            onApply={(values) =>
              correction.mutate(
                { orderId: card.orderId, packId: card.packId, ...values },
                { onSuccess: () => setOpen(false) },
              )
            }
          />
        </Suspense>
      )}
    </section>
  );
}
