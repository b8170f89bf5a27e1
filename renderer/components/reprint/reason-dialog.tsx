import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReprintOffer } from '../../../shared/reprints.ts';
import type { ReprintReason } from '../../../shared/states.ts';
import { useSpeaker } from '../../sound/speaker.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { KeyCap } from '../key-cap.tsx';
import { REASONS } from './reasons.ts';
import { useReasonKeys } from './use-reason-keys.ts';
import './reprint-dialog.css';

interface ReasonDialogProps {
  readonly offer: ReprintOffer;
  readonly onChoose: (reason: ReprintReason) => void;
  readonly onClose: () => void;
}

/** Asks why a label is printed again, and says how often it was already. */
export function ReasonDialog({ offer, onChoose, onClose }: ReasonDialogProps): ReactElement {
  const { t } = useTranslation();
  const play = useSpeaker();
  const { marked, scanIgnored } = useReasonKeys({
    onChoose,
    onClose,
    onScanIgnored: () => play('attention'),
  });
  const { done, limits, rule } = offer;
  const said = rule === 'lead' ? 'beyond' : done === 0 ? 'none' : 'done';
  return (
    <Dialog
      testId="reprint-dialog"
      title={t('reprint.title')}
      scanIgnored={scanIgnored}
      onClose={onClose}
    >
      <p
        className="reprint-count"
        data-tone={rule === 'lead' ? 'attention' : 'idle'}
        data-testid="reprint-count"
      >
        {t(`reprint.${said}`, { done, limit: limits.packer })}
      </p>
      <p>{t('reprint.text')}</p>
      <ol className="reprint-reasons">
        {REASONS.map((reason, place) => (
          <li key={reason}>
            <button
              type="button"
              className="reprint-reason"
              aria-current={place === marked}
              data-testid={`reprint-reason-${reason}`}
              onClick={() => onChoose(reason)}
            >
              <KeyCap name={String(place + 1)} />
              {t(`reason.${reason}`)}
            </button>
          </li>
        ))}
      </ol>
      <p className="reprint-keys">{t('reprint.keys')}</p>
    </Dialog>
  );
}
