import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayBeside } from '../../../shared/local-day.ts';
import { DayField } from './day-field.tsx';
import './day-stepper.css';

interface DayStepperProps {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly testId: string;
  readonly onDay: (day: string) => void;
}

/** The day of a dialog, with the ones before and after it a key away. */
export function DayStepper({ day, testId, onDay }: DayStepperProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="day-stepper">
      <strong aria-hidden>{t('day.label')}</strong>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('day.before')}
        data-testid={`${testId}-before`}
        onClick={() => onDay(dayBeside(day, -1))}
      />
      <DayField
        first
        label={t('day.label')}
        testId={`${testId}-day`}
        day={day}
        onDay={(next) => onDay(next ?? day)}
      />
      <Button
        icon={<RightOutlined />}
        aria-label={t('day.after')}
        data-testid={`${testId}-after`}
        onClick={() => onDay(dayBeside(day, 1))}
      />
    </div>
  );
}
