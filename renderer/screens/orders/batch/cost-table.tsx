import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchCost, BranchBalance } from '../../../../shared/batch.ts';
import { carrierName } from '../../../../shared/carriers.ts';
import { describeFault } from '../../../../shared/errors/describe.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Numeral } from '../../../components/numeral.tsx';
import { shortBy, useBalance } from './use-cost.ts';

/** Numbers to buy and what is left, by shop and carrier. */
export function CostTable({ costs }: { readonly costs: readonly BatchCost[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <table className="cost-table">
      <thead>
        <tr>
          <th scope="col">{t('parcel.shop')}</th>
          <th scope="col">{t('parcel.carrier')}</th>
          <th scope="col" className="cost-count">
            {t('batch.numbers')}
          </th>
          <th scope="col">{t('batch.balance')}</th>
        </tr>
      </thead>
      <tbody>
        {costs.map((cost) => (
          <CostRow key={`${cost.shop} ${cost.carrier}`} cost={cost} />
        ))}
      </tbody>
    </table>
  );
}

function CostRow({ cost }: { readonly cost: BatchCost }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const balance = useBalance(cost);
  const missing = shortBy(cost.toBuy, balance);
  return (
    <tr>
      <td>{cost.shop}</td>
      <td>{cost.carrier === '' ? t('orders.noCarrier') : carrierName(cost.carrier, language)}</td>
      <td className="cost-count mono">
        <Numeral value={cost.toBuy} />
      </td>
      <td data-testid="branch-balance" data-kind={balance?.kind ?? 'asking'}>
        <Balance balance={balance} />
        {missing !== null && (
          <strong className="cost-missing" data-tone="attention">
            {t('batch.missing', { count: missing })}
          </strong>
        )}
      </td>
    </tr>
  );
}

function Balance({ balance }: { readonly balance: BranchBalance | undefined }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  if (balance === undefined) return <>{t('batch.asking')}</>;
  switch (balance.kind) {
    case 'left':
      return (
        <span className="mono">
          <Numeral value={balance.left} />
        </span>
      );
    case 'not_counted':
      return <>{t('batch.notCounted')}</>;
    case 'unknown': {
      const why = balance.fault === null ? '' : describeFault(balance.fault, language).title;
      return (
        <>
          {t('batch.balanceUnknown')} {why}
        </>
      );
    }
  }
}
