import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '../../../shared/exceptions.ts';
import { describeFault } from '../../../shared/errors/describe.ts';
import type { RowColumn } from '../../components/row-list/row-list.tsx';
import { TrackNo } from '../../components/track-no.tsx';
import { useAges } from '../../i18n/use-ages.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** What a lead needs to choose where to begin. */
export function useExceptionColumns(nowMs: number): readonly RowColumn<ExceptionRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const ages = useAges();
  return [
    {
      title: t('exceptions.age'),
      className: 'exception-age',
      cell: ({ sinceMs, deadlineMs }) => (
        <>
          <span>{ages(nowMs - sinceMs)}</span>
          {deadlineMs !== null && (
            <small data-late={deadlineMs <= nowMs}>
              {deadlineMs <= nowMs
                ? t('exceptions.late')
                : t('exceptions.left', { age: ages(deadlineMs - nowMs) })}
            </small>
          )}
        </>
      ),
    },
    {
      title: t('ledger.order'),
      className: 'mono',
      cell: ({ orderId, packId }) => (packId === '' ? orderId : `${orderId} ${packId}`),
    },
    {
      title: t('exceptions.numberOrWhy'),
      cell: ({ trackNo, numberFault }) => {
        const why = numberFault === null ? null : describeFault(numberFault, language).title;
        return (
          <>
            {why}
            {trackNo !== null && why !== null && ' · '}
            {trackNo !== null && <TrackNo trackNo={trackNo} />}
          </>
        );
      },
    },
    { title: t('ledger.goods'), className: 'exception-goods', cell: ({ goods }) => goods },
  ];
}
