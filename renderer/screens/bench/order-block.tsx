import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { channelName } from '../../../shared/channels.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { BoxStrip } from '../../components/boxes/box-strip.tsx';
import { MergedOrders } from '../../components/boxes/merged-orders.tsx';
import { ParcelNumber } from '../../components/parcel-number.tsx';
import { Receiver } from '../../components/receiver.tsx';
import { ItemList } from './item-list.tsx';
import './order-block.css';

/** What goes into the box, and whose it is. */
export function OrderBlock({ card }: { readonly card: ParcelCard }): ReactElement {
  const { t } = useTranslation();
  const isOneOfSeveral = card.boxes.length > 1 || card.packId !== '';
  return (
    <section className="order-block">
      {isOneOfSeveral && (
        <div className="order-boxes">
          <p className="order-parcel">
            {t('parcel.parcel')} <ParcelNumber card={card} />
          </p>
          <BoxStrip card={card} />
        </div>
      )}
      <MergedOrders card={card} />
      <ItemList items={card.items} itemCheck={card.itemCheck} />
      <dl className="order-facts">
        <dt>{t('parcel.order')}</dt>
        <dd>
          <span className="mono order-id">{card.orderId}</span>
          <span className="order-channel">{channelName(card.channel)}</span>
        </dd>
        <dt>{t('parcel.receiver')}</dt>
        <dd>
          <Receiver person={card.receiver} />
        </dd>
      </dl>
    </section>
  );
}
