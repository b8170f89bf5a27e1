import { WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { carrierName } from '../../../shared/carriers.ts';
import type { LedgerRow } from '../../../shared/parcel-views.ts';
import { NumberMark } from '../../components/number-mark.tsx';
import { PrintMark } from '../../components/print-mark.tsx';
import type { RowColumn } from '../../components/row-list/row-list.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { TrackNo } from '../../components/track-no.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { useTimes } from '../../i18n/use-times.ts';

/** What a row of the ledger shows, in every list of them. */
export function useLedgerColumns(): readonly RowColumn<LedgerRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const times = useTimes();
  return [
    {
      title: t('ledger.order'),
      className: 'mono',
      cell: ({ orderId, packId }) => (
        <>
          {orderId}
          {packId !== '' && <span className="ledger-pack"> {packId}</span>}
        </>
      ),
    },
    {
      title: t('ledger.trackNo'),
      cell: ({ trackNo, conflicts }) => (
        <>
          {trackNo !== null && <TrackNo trackNo={trackNo} />}
          {conflicts > 0 && (
            <StateMark tone="stop" icon={<WarningFilled />} text={t('ledger.conflict')} />
          )}
        </>
      ),
    },
    { title: t('ledger.number'), cell: (row) => <NumberMark state={row.numberState} /> },
    {
      title: t('ledger.print'),
      cell: ({ printState, labels }) => (
        <>
          <PrintMark state={printState} />
          {labels > 1 && (
            <span className="ledger-labels">{t('ledger.labels', { count: labels })}</span>
          )}
        </>
      ),
    },
    { title: t('ledger.goods'), className: 'ledger-rest', cell: ({ goods }) => goods },
    {
      title: t('ledger.carrier'),
      className: 'ledger-rest ledger-wide',
      cell: ({ carrier }) => carrierName(carrier, language),
    },
    { title: t('ledger.shop'), className: 'ledger-rest ledger-wide', cell: ({ shop }) => shop },
    {
      title: t('ledger.time'),
      className: 'ledger-time',
      cell: ({ changedAtMs }) => times.dateTime(changedAtMs),
    },
  ];
}
