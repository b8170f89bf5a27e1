import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferLink } from '../../../../shared/distribution.ts';
import type { Fault } from '../../../../shared/errors/codes.ts';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { isTaken, OFFER_FIELDS, offerOf, offerValuesOf } from './offer-values.ts';

interface OfferFormProps {
  /** The whole table. */
  readonly links: readonly OfferLink[];
  /** Null for a new one. */
  readonly before: OfferLink | null;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onKeep: (link: OfferLink) => void;
  readonly onClose: () => void;
}

/** Asks which offer stands for goods. */
export function OfferForm(props: OfferFormProps): ReactElement {
  const { links, before, busy, fault, onKeep, onClose } = props;
  const { t } = useTranslation();
  const id = useId();
  const [values, setValues] = useState(() => offerValuesOf(before));
  const [isTried, setTried] = useState(false);
  const read = offerOf(values);
  const wrong = isTried && 'wrong' in read ? read.wrong : [];
  const isOther = 'link' in read && isTaken(links, read.link, before);
  return (
    <Dialog
      testId="offer-form"
      title={t(before === null ? 'distribution.offers.add' : 'distribution.offers.change')}
      close={t('distribution.offers.back')}
      onClose={onClose}
    >
      <form
        className="distribution-form distribution-pair"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if ('link' in read && !isOther && !busy) onKeep(read.link);
        }}
      >
        {OFFER_FIELDS.map((field) => (
          <div key={field} className="distribution-field">
            <label htmlFor={`${id}-${field}`}>{t(`distribution.offers.${field}`)}</label>
            <Input
              id={`${id}-${field}`}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              value={values[field]}
              status={wrong.includes(field) ? 'error' : ''}
              aria-invalid={wrong.includes(field)}
              data-testid={`offer-${field}`}
              onChange={({ target }) => setValues({ ...values, [field]: target.value })}
            />
          </div>
        ))}
        {wrong.length > 0 && (
          <p className="distribution-note" data-tone="stop" role="alert">
            {t('distribution.offers.wrong', {
              fields: wrong.map((field) => t(`distribution.offers.${field}`)).join(' · '),
            })}
          </p>
        )}
        {isTried && isOther && (
          <p className="distribution-note" data-tone="stop" role="alert" data-testid="offer-taken">
            {t('distribution.offers.taken')}
          </p>
        )}
        {fault !== null && <FaultNote fault={fault} />}
        <DialogAction text={t('distribution.offers.save')} testId="offer-keep" disabled={busy} />
      </form>
    </Dialog>
  );
}
