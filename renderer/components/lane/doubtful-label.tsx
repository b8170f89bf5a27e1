import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneDoubt } from '../../../shared/print-run.ts';
import { TrackNo } from '../track-no.tsx';

/** Which label to look for at the printer. */
export function DoubtfulLabel({ doubt }: { readonly doubt: LaneDoubt }): ReactElement {
  const { t } = useTranslation();
  const { orderId, packId, trackNo, itemSummary, copy } = doubt;
  return (
    <p className="doubtful-label">
      <span>
        {t('doubt.number')} <TrackNo trackNo={trackNo} testId="doubt-track-no" />
        {copy > 1 && <b> {t('parcel.copyMark', { n: copy - 1 })}</b>}
      </span>
      <span>
        {t('parcel.order')}{' '}
        <span className="mono">
          {orderId} {packId}
        </span>
      </span>
      <span>{itemSummary}</span>
    </p>
  );
}
