import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parcelOrdinal } from './parcel-ordinal.ts';

interface ParcelNumberProps {
  readonly packId: string;
  readonly total: number;
}

/** "2 of 3" with the pack id beside it; an order of one parcel says so. */
export function ParcelNumber({ packId, total }: ParcelNumberProps): ReactElement {
  const { t } = useTranslation();
  const n = parcelOrdinal(packId);
  if (total === 1 && packId === '') return <>{t('parcel.only')}</>;
  if (total === 1) return <span className="mono">{packId}</span>;
  if (n === null || n > total) return <>{t('parcel.packOf', { packId, total })}</>;
  return (
    <>
      {t('parcel.ordinal', { n, total })}
      {packId !== '' && <span className="mono"> {packId}</span>}
    </>
  );
}
