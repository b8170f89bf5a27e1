import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDaySchema } from '../../../../shared/ledger-filter.ts';
import { dayBeside, localDayOf } from '../../../../shared/local-day.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { HandOverOffers } from './hand-over-offers.tsx';
import { HandOverResult } from './hand-over-result.tsx';
import { ToolDialog } from './tool-dialog.tsx';
import { useHandOver } from './use-hand-over.ts';

/** The couriers of a day and their sheets. */
export function HandOverDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [day, setDay] = useState(() => localDayOf(Date.now()));
  const { offers, fault, busy, outcome, print } = useHandOver(day);
  const step = (days: number): void => setDay(dayBeside(day, days));
  return (
    <ToolDialog
      title={t('handOver.title')}
      text={t('handOver.text')}
      close={t('handOver.close')}
      testId="hand-over-dialog"
      onClose={onClose}
    >
      <div className="hand-over-day">
        <label htmlFor={`${id}-day`}>{t('handOver.day')}</label>
        <Button
          icon={<LeftOutlined />}
          aria-label={t('handOver.before')}
          data-testid="hand-over-before"
          onClick={() => step(-1)}
        />
        <input
          id={`${id}-day`}
          type="date"
          data-first=""
          data-testid="hand-over-day"
          value={day}
          onChange={({ target }) => {
            if (localDaySchema.safeParse(target.value).success) setDay(target.value);
          }}
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
    </ToolDialog>
  );
}
