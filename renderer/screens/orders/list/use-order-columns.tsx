import { BorderOutlined, CheckSquareFilled } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingParcel } from '../../../../shared/batch.ts';
import { carrierName } from '../../../../shared/carriers.ts';
import { channelName } from '../../../../shared/channels.ts';
import { describeFault } from '../../../../shared/errors/describe.ts';
import { NumberMark } from '../../../components/number-mark.tsx';
import type { RowColumn } from '../../../components/row-list/row-list.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useTimes } from '../../../i18n/use-times.ts';

/** What the list tells of a parcel without a number. */
export function useOrderColumns(
  isPicked: (parcel: WaitingParcel) => boolean,
): readonly RowColumn<WaitingParcel>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const times = useTimes();
  return [
    {
      title: '',
      className: 'order-check',
      cell: (parcel) =>
        isPicked(parcel) ? <CheckSquareFilled aria-hidden /> : <BorderOutlined aria-hidden />,
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
    {
      title: t('orders.itemsTitle'),
      cell: ({ itemSummary }) => <span title={itemSummary}>{itemSummary}</span>,
    },
    { title: t('orders.wave'), cell: ({ wave }) => wave },
    { title: t('parcel.channel'), cell: ({ channel }) => channelName(channel) },
    { title: t('parcel.carrier'), cell: ({ carrier }) => carrierName(carrier, language) },
    { title: t('orders.state'), cell: (parcel) => <State parcel={parcel} /> },
    {
      title: t('orders.importedAt'),
      className: 'order-time',
      cell: ({ importedAtMs }) => times.dateTime(importedAtMs),
    },
  ];
}

/** What stands in the way of a number, where one was asked for. */
function State({ parcel }: { readonly parcel: WaitingParcel }): ReactElement | null {
  const language = useLanguage();
  const { numberState, fault } = parcel;
  if (numberState === null) return null;
  const why = fault === null ? '' : (fault.gatewayText ?? describeFault(fault, language).title);
  return (
    <span className="order-state" title={why}>
      <NumberMark state={numberState} />
      <span className="order-why">{why}</span>
    </span>
  );
}
