import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelCard } from '../../shared/parcel-views.ts';
import { boxPlaces } from './boxes/box-places.ts';

interface ParcelNumberProps {
  readonly card: Pick<ParcelCard, 'packId' | 'boxes' | 'parcelsInOrder'>;
}

/** "2 of 3" with the pack id beside it; an order of one parcel says so. */
export function ParcelNumber({ card }: ParcelNumberProps): ReactElement {
  const { t } = useTranslation();
  const { packId, boxes, parcelsInOrder: total } = card;
  const n = boxPlaces(boxes).find(({ box }) => box.packId === packId)?.n ?? null;
  if (n === null) return <>{packId === '' ? t('boxes.void') : `${packId} ${t('boxes.void')}`}</>;
  if (total === 1)
    return packId === '' ? <>{t('parcel.only')}</> : <span className="mono">{packId}</span>;
  return (
    <>
      {t('parcel.ordinal', { n, total })}
      {packId !== '' && <span className="mono"> {packId}</span>}
    </>
  );
}
