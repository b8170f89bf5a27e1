import { CopyOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../shared/carriers.ts';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import type { PrintState } from '../../../shared/states.ts';
import { isPaperless } from '../../../shared/states.ts';
import { shownNumberState } from '../../components/card-fault.ts';
import { labelStateOf } from '../../components/label-steps.ts';
import { NumberMark } from '../../components/number-mark.tsx';
import { PrintMark } from '../../components/print-mark.tsx';
import { ShipMark } from '../../components/ship-mark.tsx';
import { SpareMark } from '../../components/spare-mark.tsx';
import { TrackNo } from '../../components/track-no.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import './number-block.css';

/** Number, sort code and what is known about both number and paper. */
export function NumberBlock({ card }: { readonly card: ParcelCard }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { trackNo, sortCode, packageCentre, print, carrier } = card;
  const numberState = shownNumberState(card);
  const unready = print !== null && isOnItsWay(print.state) ? print.unready : null;
  return (
    <section className="number-block">
      {sortCode !== '' && (
        <p className="number-sort mono" aria-label={t('parcel.sortCode')}>
          {sortCode}
        </p>
      )}
      <p className="number-carrier">
        <strong>{carrier === null ? '' : carrierName(carrier, language)}</strong>
        {packageCentre !== '' && <span> {packageCentre}</span>}
      </p>
      <div className="number-track">
        {trackNo === null ? (
          <span className="number-none">
            {t(numberState === 'unknown' ? 'parcel.trackNoUnknown' : 'parcel.noTrackNo')}
          </span>
        ) : (
          <TrackNo trackNo={trackNo} testId="track-no" />
        )}
      </div>
      <p className="number-marks">
        <NumberMark state={numberState} testId="number-state" />
        <PrintMark state={labelStateOf(card)} print={print} testId="print-state" />
        {card.shipping !== null && <ShipMark shipping={card.shipping} testId="ship-state" />}
        {unready !== null && <SpareMark note={unready} />}
        {print !== null && print.copy > 1 && !isPaperless(print.state) && (
          <span className="number-copy">
            <CopyOutlined aria-hidden /> {t('parcel.copyMark', { n: print.copy - 1 })}
            {print.reason !== null && ` · ${t(`reason.${print.reason}`)}`}
          </span>
        )}
      </p>
    </section>
  );
}

/** As long as somebody looks for the paper. */
const isOnItsWay = (state: PrintState): boolean => state !== 'confirmed' && !isPaperless(state);
