import type { ReactElement, Ref } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import './pin-field.css';

interface PinFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly testId: string;
  readonly onChange: (pin: string) => void;
}

/** Where a lead types the PIN. */
export function PinField({ ref, value, testId, onChange }: PinFieldProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('reprint.pin')}</label>
      <input
        ref={ref}
        id={id}
        className="pin-field mono"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={64}
        value={value}
        data-testid={testId}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
