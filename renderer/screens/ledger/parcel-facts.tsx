import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../shared/carriers.ts';
import { channelName } from '../../../shared/channels.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { ParcelNumber } from '../../components/parcel-number.tsx';
import { RevealReceiver } from '../../components/reveal/reveal-receiver.tsx';
import { Receiver } from '../../components/receiver.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { useTimes } from '../../i18n/use-times.ts';
import { Fact } from './fact.tsx';
import { PrintFacts } from './print-facts.tsx';

/** Everything the ledger knows of a parcel. */
export function ParcelFacts({ card }: { readonly card: ParcelCard }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const times = useTimes();
  const { orderId, carrier, shop, print, items, issuedAtMs } = card;
  return (
    <dl className="parcel-facts">
      <Fact name={t('parcel.order')}>
        <span className="mono">{orderId}</span>
      </Fact>
      <Fact name={t('parcel.parcel')}>
        <ParcelNumber card={card} />
      </Fact>
      {issuedAtMs !== null && <Fact name={t('parcel.issued')}>{times.dateTime(issuedAtMs)}</Fact>}
      {print !== null && <PrintFacts print={print} labels={card.labels} />}
      {carrier !== null && <Fact name={t('parcel.carrier')}>{carrierName(carrier, language)}</Fact>}
      {card.sortCode !== '' && (
        <Fact name={t('parcel.sortCode')}>
          <span className="mono">{card.sortCode}</span> {card.packageCentre}
        </Fact>
      )}
      <Fact name={t('parcel.channel')}>{channelName(card.channel)}</Fact>
      {shop !== null && <Fact name={t('parcel.shop')}>{shop}</Fact>}
      <Fact name={t('parcel.receiver')}>
        <Receiver person={card.receiver} />
        {card.receiver?.encrypted === false && (
          <RevealReceiver
            key={`${orderId} ${card.packId}`}
            orderId={orderId}
            packId={card.packId}
          />
        )}
      </Fact>
      <Fact name={t('parcel.items')}>
        {items.length === 0 && t('parcel.noItems')}
        {items.map((item, place) => (
          <div key={place}>
            {item.name} {item.specs} × {item.count}
          </div>
        ))}
      </Fact>
    </dl>
  );
}
