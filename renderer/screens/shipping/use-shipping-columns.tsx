import { BorderOutlined, CheckSquareFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../shared/carriers.ts';
import { channelName } from '../../../shared/channels.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import { SHIP_SOON_MS } from '../../../shared/shipping-views.ts';
import type { RowColumn } from '../../components/row-list/row-list.tsx';
import { TrackNo } from '../../components/track-no.tsx';
import { useAges } from '../../i18n/use-ages.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { RowState } from './row-state.tsx';

/** What a row says of the shipping call of a parcel. */
export function useShippingColumns(
  isPicked: (row: ShippingRow) => boolean,
  nowMs: number,
): readonly RowColumn<ShippingRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const ages = useAges();
  return [
    {
      title: '',
      className: 'order-check',
      cell: (row) =>
        isPicked(row) ? <CheckSquareFilled aria-hidden /> : <BorderOutlined aria-hidden />,
    },
    {
      title: t('ledger.order'),
      cell: ({ orderId, packId, travelsIn }) => (
        <span title={travelsIn ?? undefined}>
          <span className="mono">{orderId}</span>
          {packId !== '' && <span className="order-pack mono"> {packId}</span>}
          {travelsIn !== null && (
            <span className="shipping-travels">
              {' '}
              {t('shipping.travelsIn', { order: travelsIn })}
            </span>
          )}
        </span>
      ),
    },
    {
      title: t('ledger.trackNo'),
      className: 'shipping-track',
      cell: ({ trackNo }) => <TrackNo trackNo={trackNo} />,
    },
    { title: t('shipping.column.state'), cell: (row) => <RowState row={row} nowMs={nowMs} /> },
    {
      title: t('shipping.since'),
      className: 'shipping-age shipping-since',
      cell: ({ changedAtMs }) => ages(nowMs - changedAtMs),
    },
    {
      title: t('shipping.deadline'),
      className: 'shipping-age',
      cell: ({ shipByMs, state }) =>
        shipByMs !== null &&
        state !== 'done' && (
          <span data-late={shipByMs <= nowMs} data-soon={shipByMs < nowMs + SHIP_SOON_MS}>
            {shipByMs <= nowMs
              ? t('exceptions.late')
              : t('exceptions.left', { age: ages(shipByMs - nowMs) })}
          </span>
        ),
    },
    {
      title: t('shipping.column.platform'),
      className: 'shipping-rest',
      cell: ({ platform, channel }) =>
        platform === 'by_hand' ? channelName(channel) : t(`shipping.platform.${platform}`),
    },
    {
      title: t('ledger.shop'),
      className: 'shipping-rest shipping-wide',
      cell: ({ shop }) => shop ?? '',
    },
    {
      title: t('ledger.carrier'),
      className: 'shipping-rest',
      cell: ({ carrier }) => carrierName(carrier, language),
    },
  ];
}
