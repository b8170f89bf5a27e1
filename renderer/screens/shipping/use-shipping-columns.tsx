import { BorderOutlined, CheckSquareFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../shared/carriers.ts';
import { channelName } from '../../../shared/channels.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import type { RowColumn } from '../../components/row-list/row-list.tsx';
import { TrackNo } from '../../components/track-no.tsx';
import { useAges } from '../../i18n/use-ages.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useTimes } from '../../i18n/use-times.ts';
import { RowState } from './row-state.tsx';

/** What a row says of the shipping call of a parcel. */
export function useShippingColumns(
  isPicked: (row: ShippingRow) => boolean,
  nowMs: number,
): readonly RowColumn<ShippingRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const ages = useAges();
  const times = useTimes();
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
        <>
          <span className="mono">{orderId}</span>
          {packId !== '' && <span className="order-pack mono"> {packId}</span>}
          {travelsIn !== null && (
            <span className="shipping-travels">
              {' '}
              {t('shipping.travelsIn', { order: travelsIn })}
            </span>
          )}
        </>
      ),
    },
    { title: t('ledger.trackNo'), cell: ({ trackNo }) => <TrackNo trackNo={trackNo} /> },
    { title: t('shipping.column.state'), cell: (row) => <RowState row={row} /> },
    {
      title: t('shipping.since'),
      className: 'shipping-age',
      cell: ({ changedAtMs, shipByMs, state }) => (
        <>
          {ages(nowMs - changedAtMs)}
          {shipByMs !== null && state !== 'done' && (
            <small data-late={shipByMs <= nowMs}>
              {shipByMs <= nowMs
                ? t('exceptions.late')
                : t('exceptions.left', { age: ages(shipByMs - nowMs) })}
            </small>
          )}
        </>
      ),
    },
    {
      title: t('shipping.column.next'),
      className: 'shipping-age shipping-rest',
      cell: ({ state, nextTryAtMs }) =>
        (state === 'due' || state === 'checking') && nextTryAtMs > nowMs
          ? t('shipping.nextTry', { time: times.clock(nextTryAtMs) })
          : '',
    },
    {
      title: t('shipping.column.platform'),
      className: 'shipping-rest',
      cell: ({ platform, channel }) =>
        platform === 'by_hand' ? channelName(channel) : t(`shipping.platform.${platform}`),
    },
    {
      title: t('ledger.shop'),
      className: 'shipping-rest',
      cell: ({ shop }) => shop ?? '',
    },
    {
      title: t('ledger.carrier'),
      className: 'shipping-rest',
      cell: ({ carrier }) => carrierName(carrier, language),
    },
  ];
}
