import { carrierName } from '../../../shared/carriers.ts';
import { channelName } from '../../../shared/channels.ts';
import { faultSentence } from '../../../shared/errors/describe.ts';
import type { Language } from '../../../shared/language.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import type { ExportColumn } from '../exporting/export-columns.ts';
import { localTimeText } from '../exporting/local-time.ts';

type Column = ExportColumn<ShippingRow>;

/** Order, carrier and number first: what the back office of a platform reads. */
export function shipmentColumns(language: Language): readonly Column[] {
  const column = (
    kind: Column['kind'],
    [zh, en]: readonly [zh: string, en: string],
    width: number,
    valueOf: Column['valueOf'],
  ): Column => ({ kind, heading: language === 'en' ? en : zh, width, valueOf });
  return [
    column('name', ['订单号', 'Order id'], 24, ({ orderId }) => orderId),
    column('text', ['快递公司', 'Carrier'], 16, ({ carrier }) => carrierName(carrier, language)),
    column('name', ['运单号', 'Tracking number'], 22, ({ trackNo }) => trackNo),
    column('name', ['包裹', 'Pack id'], 8, ({ packId }) => packId),
    column('text', ['渠道', 'Channel'], 12, ({ channel }) => channelName(channel)),
    column('name', ['店铺', 'Shop'], 16, ({ shop }) => shop ?? ''),
    column('name', ['同一包裹的订单', 'Travels in'], 24, ({ travelsIn }) => travelsIn ?? ''),
    column('text', ['时间', 'Since'], 20, ({ changedAtMs }) => localTimeText(changedAtMs)),
    column('text', ['原因', 'Reason'], 30, ({ fault }) =>
      fault === null ? '' : faultSentence(fault, language),
    ),
  ];
}
