import { BorderOutlined, CheckSquareFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { DistributionGroup, DistributionRow } from '../../../shared/distribution-views.ts';
import type { RowColumn } from '../../components/row-list/row-list.tsx';
import { useAges } from '../../i18n/use-ages.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { RowState } from './row-state.tsx';

/** Whether the orders of a group are at 1688, where they have an id and a price. */
export const isPlaced = (group: DistributionGroup): boolean =>
  group === 'to_pay' || group === 'on_the_way' || group === 'ended';

/** What the list tells of a distribution order of a group. */
export function useDistributionColumns(
  group: DistributionGroup,
  isPicked: (row: DistributionRow) => boolean,
  nowMs: number,
): readonly RowColumn<DistributionRow>[] {
  const { t } = useTranslation();
  const { money } = useFormats();
  const ages = useAges();
  const moneyOf = (amountFen: number | null): string =>
    amountFen === null ? '' : money(amountFen);
  const placed: readonly RowColumn<DistributionRow>[] = [
    {
      title: t('distribution.amount'),
      className: 'distribution-money',
      cell: ({ amountFen }) => moneyOf(amountFen),
    },
    {
      title: t('distribution.postage'),
      className: 'distribution-money distribution-rest',
      cell: ({ postFeeFen }) => moneyOf(postFeeFen),
    },
    {
      title: t('distribution.trades'),
      cell: ({ tradeIds }) => (
        <span title={tradeIds.join('\n')}>
          {tradeIds.length > 1 && <b>{t('distribution.split', { count: tradeIds.length })} </b>}
          <span className="mono">{tradeIds.join(' ')}</span>
        </span>
      ),
    },
  ];
  return [
    {
      title: '',
      className: 'order-check',
      cell: (row) =>
        isPicked(row) ? <CheckSquareFilled aria-hidden /> : <BorderOutlined aria-hidden />,
    },
    { title: t('distribution.name'), className: 'mono', cell: ({ outOrderId }) => outOrderId },
    {
      title: t('distribution.order'),
      className: 'distribution-order',
      cell: ({ orderId, packId }) =>
        orderId === null ? (
          <span className="distribution-soft">{t('distribution.fromFile')}</span>
        ) : (
          <span className="mono">{`${orderId} ${packId ?? ''}`.trim()}</span>
        ),
    },
    { title: t('distribution.stateTitle'), cell: (row) => <RowState row={row} /> },
    ...(isPlaced(group) ? placed : []),
    {
      title: t('distribution.supplier'),
      cell: ({ supplier }) => <span title={supplier}>{supplier}</span>,
    },
    {
      title: t('distribution.goods'),
      className: 'distribution-rest distribution-goods',
      cell: ({ goods }) => <span title={goods}>{goods}</span>,
    },
    {
      title: t('distribution.since'),
      className: 'distribution-age distribution-rest',
      cell: ({ changedAtMs }) => ages(nowMs - changedAtMs),
    },
  ];
}
