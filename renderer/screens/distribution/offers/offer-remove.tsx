import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferLink } from '../../../../shared/distribution.ts';
import type { Fault } from '../../../../shared/errors/codes.ts';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { DialogNames } from '../../../components/dialog/dialog-names.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';

interface OfferRemoveProps {
  readonly link: OfferLink;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Asks before a line of the table of offers goes. */
export function OfferRemove(props: OfferRemoveProps): ReactElement {
  const { link, busy, fault, onRemove, onClose } = props;
  const { goods, specs, supplier, offerId } = link;
  const { t } = useTranslation();
  const remove = (): void => {
    if (!busy) onRemove();
  };
  return (
    <Dialog
      testId="offer-remove-dialog"
      title={t('distribution.offers.removeAsk')}
      close={t('distribution.offers.back')}
      onEnter={remove}
      onClose={onClose}
    >
      <p>{t('distribution.offers.removeText')}</p>
      <DialogNames names={[{ name: `${goods} ${specs}`.trim(), more: `${supplier} ${offerId}` }]} />
      {fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t('distribution.offers.remove')}
        testId="offer-remove-apply"
        danger
        disabled={busy}
        onAct={remove}
      />
    </Dialog>
  );
}
