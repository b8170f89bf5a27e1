import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFault } from '../../../shared/errors/describe.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { nameOf } from './shipping-steps.ts';
import type { ShippingOutcome } from './use-shipping-actions.ts';

/** What came of a decision: for which parcel or how many it was done, and why not for the others. */
export function ShippingOutcomeNote(props: { readonly outcome: ShippingOutcome }): ReactElement {
  const { done, refused, keys } = props.outcome;
  const { t } = useTranslation();
  const language = useLanguage();
  const [first] = keys;
  const asked = keys.length;
  const isWhole = refused.length === 0;
  return (
    <output
      className="shipping-outcome"
      data-tone={isWhole ? 'good' : 'attention'}
      data-testid="shipping-outcome"
    >
      <strong>
        {isWhole && asked === 1 && first !== undefined
          ? t('shipping.outcomeOne', { order: nameOf(first) })
          : t(isWhole ? 'shipping.outcome' : 'shipping.outcomePart', { done, asked })}
      </strong>
      {refused.map(({ fault, count }) => {
        const { title, text, action } = describeFault(fault, language);
        return (
          <p key={fault.code}>
            <b>{t('shipping.notDone', { count, title })}</b>{' '}
            {t('shipping.notDoneWhy', { text, action })}
          </p>
        );
      })}
    </output>
  );
}
