import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { channelName } from '../../../shared/channels.ts';
import { describeFault } from '../../../shared/errors/describe.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { BoxStrip } from '../../components/boxes/box-strip.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { MergedOrders } from '../../components/boxes/merged-orders.tsx';
import { ParcelNumber } from '../../components/parcel-number.tsx';
import { Receiver } from '../../components/receiver.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { ItemList } from './item-list.tsx';
import './order-block.css';

/** What goes into the box, and whose it is. */
export function OrderBlock({ card }: { readonly card: ParcelCard }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
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
      {card.shipping?.state === 'refused' && card.shipping.fault !== null && (
        <p className="order-ship-why" data-testid="ship-why">
          {describeFault(card.shipping.fault, language).title} <KeyCap name="Ctrl+S" />{' '}
          {t('shipping.title')}
        </p>
      )}
    </section>
  );
}
