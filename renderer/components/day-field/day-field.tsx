import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayBeside, localDayOf } from '../../../shared/local-day.ts';
import { dayOfText, isWholeDay } from './day-text.ts';
import './day-field.css';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`; null = no day. */
  readonly day: string | null;
  readonly testId: string;
  /** Gets the focus when its dialog opens. */
  readonly first?: boolean;
  /** Null where the field was emptied. */
  readonly onDay: (day: string | null) => void;
}

const QUICK = [
  { name: 'today', days: 0 },
  { name: 'yesterday', days: -1 },
] as const;

/** A day written as year, month, day in every language, with the two that are asked for most. */
export function DayField(props: DayFieldProps): ReactElement {
  const { label, day, testId, first = false, onDay } = props;
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState(day ?? '');
  const [shown, setShown] = useState(day);
  if (shown !== day) {
    setShown(day);
    if (dayOfText(typed) !== day) setTyped(day ?? '');
  }
  const [isLeft, setLeft] = useState(true);
  const isWrong = isLeft && typed.trim() !== '' && dayOfText(typed) === null;
  const take = (text: string): void => {
    const next = dayOfText(text);
    if (next !== day && (next !== null || text.trim() === '')) onDay(next);
  };
  const finish = (): void => {
    setLeft(true);
    take(typed);
    setTyped(typed.trim() === '' ? (day ?? '') : (dayOfText(typed) ?? typed));
  };
  return (
    <span className="day-field">
      <input
        className="mono"
        inputMode="numeric"
        maxLength={16}
        placeholder={t('day.form')}
        aria-label={label}
        title={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        data-first={first ? '' : undefined}
        data-set={day !== null}
        data-testid={testId}
        value={typed}
        onFocus={() => setLeft(false)}
        onBlur={finish}
        onKeyDown={({ key }) => {
          if (key === 'Enter') finish();
        }}
        onChange={({ target }) => {
          setLeft(false);
          setTyped(target.value);
          if (target.value === '' || isWholeDay(target.value)) take(target.value);
        }}
      />
      {QUICK.map(({ name, days }) => (
        <button
          key={name}
          type="button"
          data-testid={`${testId}-${name}`}
          onClick={() => {
            const quick = dayBeside(localDayOf(Date.now()), days);
            setTyped(quick);
            take(quick);
          }}
        >
          {t(`day.${name}`)}
        </button>
      ))}
      {isWrong && (
        <span className="day-field-wrong" id={`${id}-wrong`} role="alert">
          {t('day.wrong')}
        </span>
      )}
    </span>
  );
}
