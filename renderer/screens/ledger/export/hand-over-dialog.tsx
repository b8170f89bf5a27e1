import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayBeside, localDayOf } from '../../../../shared/local-day.ts';
import { DayField } from '../../../components/day-field/day-field.tsx';
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
  const step = (days: number): void => setDay(dayBeside(day, days));
  return (
    <Dialog testId="hand-over-dialog" title={t('handOver.title')} onClose={onClose}>
      <p className="tool-text">{t('handOver.text')}</p>
      <div className="hand-over-day">
        <strong aria-hidden>{t('handOver.day')}</strong>
        <Button
          icon={<LeftOutlined />}
          aria-label={t('handOver.before')}
          data-testid="hand-over-before"
          onClick={() => step(-1)}
        />
        <DayField
          first
          label={t('handOver.day')}
          testId="hand-over-day"
          day={day}
          onDay={(next) => setDay(next ?? day)}
        />
        <Button
          icon={<RightOutlined />}
          aria-label={t('handOver.after')}
          data-testid="hand-over-after"
          onClick={() => step(1)}
        />
      </div>
      {offers !== null && <HandOverOffers offers={offers} busy={busy} onPrint={print} />}
      {fault !== null && <FaultNote fault={fault} />}
      <HandOverResult busy={busy} outcome={outcome} />
    </Dialog>
  );
}
