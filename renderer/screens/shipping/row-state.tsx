import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFault } from '../../../shared/errors/describe.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import { ShipMark } from '../../components/ship-mark.tsx';
import { useLanguage } from '../../i18n/use-language.ts';

/** State of a shipment, and why it stands so in the words of the other side. */
export function RowState({ row }: { readonly row: ShippingRow }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { fault, tries } = row;
  const why = fault === null ? '' : (fault.gatewayText ?? describeFault(fault, language).title);
  const whole = tries > 1 ? `${why} (${t('shipping.tries', { n: tries })})` : why;
  return (
    <span className="shipping-state" title={whole}>
      <ShipMark shipping={row} />
      <span className="shipping-why">{why}</span>
    </span>
  );
}
