import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../../shared/carriers.ts';
import type { HandOverOffer, HandOverWay } from '../../../../shared/hand-over.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

interface HandOverOffersProps {
  readonly offers: readonly HandOverOffer[];
  readonly busy: boolean;
  readonly onPrint: (carrier: string, way: HandOverWay) => void;
}

/** The carriers of a day, each with what may be done about its sheet. */
export function HandOverOffers({ offers, busy, onPrint }: HandOverOffersProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  if (offers.length === 0) {
    return (
      <p className="hand-over-none" data-testid="hand-over-none">
        {t('handOver.none')}
      </p>
    );
  }
  return (
    <ul className="hand-over-offers">
      {offers.map(({ carrier, parcels, confirmed }) => (
        <li key={carrier} data-testid="hand-over-offer" data-carrier={carrier}>
          <span className="hand-over-carrier">
            <strong>{carrierName(carrier, language)}</strong>
            <span className="hand-over-counts">
              <b>{t('handOver.parcels', { parcels })}</b>
              {confirmed < parcels && (
                <span className="hand-over-open" data-tone="attention">
                  {t('handOver.unconfirmed', { count: parcels - confirmed })}
                </span>
              )}
            </span>
          </span>
          <Button
            type="primary"
            disabled={busy}
            data-testid="hand-over-print"
            onClick={() => onPrint(carrier, 'printer')}
          >
            {t('handOver.print')}
          </Button>
          <Button
            disabled={busy}
            data-testid="hand-over-pdf"
            onClick={() => onPrint(carrier, 'pdf')}
          >
            {t('handOver.pdf')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
