import { BorderOutlined, CheckSquareFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import { describeFault } from '../../../../shared/errors/describe.ts';
import type { UnlabelledParcel } from '../../../../shared/print-run.ts';
import type { RowColumn } from '../../../components/row-list/row-list.tsx';
import { TrackNo } from '../../../components/track-no.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';

/** What the list tells of a parcel without a label. */
export function useLabelColumns(
  isPicked: (parcel: UnlabelledParcel) => boolean,
): readonly RowColumn<UnlabelledParcel>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return [
    {
      title: '',
      className: 'order-check',
      cell: (parcel) =>
        isPicked(parcel) ? <CheckSquareFilled aria-hidden /> : <BorderOutlined aria-hidden />,
    },
    {
      title: t('orders.itemsTitle'),
      cell: ({ itemSummary }) => <span title={itemSummary}>{itemSummary}</span>,
    },
    {
      title: t('orders.orderTitle'),
      className: 'mono',
      cell: ({ orderId, packId }) => (
        <>
          {orderId}
          {packId !== '' && <span className="order-pack"> {packId}</span>}
        </>
      ),
    },
    { title: t('labels.trackNo'), cell: ({ trackNo }) => <TrackNo trackNo={trackNo} /> },
    { title: t('parcel.carrier'), cell: ({ carrier }) => carrierName(carrier, language) },
    { title: t('orders.wave'), cell: ({ wave }) => wave },
    { title: t('parcel.channel'), cell: ({ channel }) => channelName(channel) },
    {
      title: t('labels.lastTry'),
      className: 'label-why',
      cell: ({ fault }) => (fault === null ? '' : describeFault(fault, language).title),
    },
  ];
}
