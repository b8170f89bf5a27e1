import { AutoComplete } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName, KNOWN_CARRIERS } from '../../../../shared/carriers.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

interface CarrierFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly testId: string;
  /** Given and taken by the form. */
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}

/** A carrier's code; known ones can be found by name. */
export function CarrierField(props: CarrierFieldProps): ReactElement {
  const { id, label, placeholder, testId, value = '', onChange } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const name = carrierName(value, language);
  return (
    <>
      <AutoComplete
        {...(id === undefined ? {} : { id })}
        aria-label={label}
        data-testid={testId}
        placeholder={placeholder ?? t('setup.routing.any')}
        value={value}
        popupMatchSelectWidth={false}
        onChange={(code) => onChange?.(code)}
        options={KNOWN_CARRIERS.map((code) => ({
          value: code,
          label: `${carrierName(code, language)}  ${code}`,
        }))}
      />
      {name !== value && <span className="routing-name">{name}</span>}
    </>
  );
}
