import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupplierTotal } from '../../../shared/distribution-views.ts';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useFormats } from '../../i18n/use-formats.ts';

/** What a group costs at each supplier, the dearest first. */
export function SupplierTotals(props: {
  readonly suppliers: readonly SupplierTotal[];
}): ReactElement | null {
  const { suppliers } = props;
  const { t } = useTranslation();
  const { money } = useFormats();
  if (suppliers.length === 0) return null;
  return (
    <ScrollArea
      className="supplier-totals"
      label={t('distribution.totals')}
      testId="supplier-totals"
    >
      <h3>{t('distribution.totals')}</h3>
      <dl>
        {suppliers.map(({ supplier, count, amountFen }) => (
          <div key={supplier} data-testid="supplier-total" data-amount={amountFen}>
            <dt>{supplier === '' ? t('distribution.noSupplier') : supplier}</dt>
            <dd>
              {amountFen === 0
                ? t('distribution.totalCount', { count })
                : t('distribution.total', { count, sum: money(amountFen) })}
            </dd>
          </div>
        ))}
      </dl>
    </ScrollArea>
  );
}
