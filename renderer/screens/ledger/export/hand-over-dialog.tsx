import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '../../../../shared/local-day.ts';
import { DayStepper } from '../../../components/day-field/day-stepper.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { HandOverOffers } from './hand-over-offers.tsx';
import { HandOverResult } from './hand-over-result.tsx';
import { useHandOver } from './use-hand-over.ts';

/** The couriers of a day and their sheets. */
export function HandOverDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const [day, setDay] = useState(() => localDayOf(Date.now()));
  const { offers, fault, busy, outcome, print } = useHandOver(day);
  return (
    <Dialog testId="hand-over-dialog" title={t('handOver.title')} onClose={onClose}>
      <p className="tool-text">{t('handOver.text')}</p>
      <DayStepper testId="hand-over" day={day} onDay={setDay} />
      {offers !== null && <HandOverOffers offers={offers} busy={busy} onPrint={print} />}
      {fault !== null && <FaultNote fault={fault} />}
      <HandOverResult busy={busy} outcome={outcome} />
    </Dialog>
  );
}
