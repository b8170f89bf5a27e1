import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadValues } from './lead-values.ts';

interface LeadFieldProps {
  readonly name: keyof LeadValues;
  readonly value: string;
  /** Typed digits are not shown. */
  readonly secret?: boolean;
  readonly isWrong?: boolean;
  readonly help?: string;
  readonly onText: (text: string) => void;
}

/** One field of the lead's dialog; digits, with what is wrong about them. */
export function LeadField(props: LeadFieldProps): ReactElement {
  const { name, value, secret = false, isWrong = false, help = '', onText } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="lead-field">
      <label htmlFor={id}>{t(`lead.${name}`)}</label>
      <Input
        id={id}
        className="mono"
        type={secret ? 'password' : 'text'}
        inputMode="numeric"
        autoComplete="off"
        maxLength={secret ? 64 : 2}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        aria-describedby={help === '' ? undefined : `${id}-help`}
        value={value}
        data-testid={`lead-${name}`}
        onChange={({ target }) => onText(target.value)}
      />
      {help !== '' && (
        <p id={`${id}-help`} className="lead-help" data-wrong={isWrong}>
          {help}
        </p>
      )}
    </div>
  );
}
