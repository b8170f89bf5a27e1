import { useTranslation } from 'react-i18next';
import type { ReprintRow } from '../../../../shared/reprints.ts';
import { PrintMark } from '../../../components/print-mark.tsx';
import type { RowColumn } from '../../../components/row-list/row-list.tsx';
import { TrackNo } from '../../../components/track-no.tsx';
import { useTimes } from '../../../i18n/use-times.ts';

/** What a lead asks about a reprint: when, which parcel, the how manieth, why, who, what came of it. */
export function useReportColumns(): readonly RowColumn<ReprintRow>[] {
  const { t } = useTranslation();
  const times = useTimes();
  return [
    { title: t('reprints.time'), className: 'mono', cell: ({ atMs }) => times.clock(atMs) },
    {
      title: t('ledger.order'),
      className: 'mono',
      cell: ({ orderId, packId }) => `${orderId} ${packId}`.trim(),
    },
    { title: t('ledger.trackNo'), cell: ({ trackNo }) => <TrackNo trackNo={trackNo} /> },
    { title: t('reprints.reprint'), cell: ({ reprint }) => t('parcel.copyMark', { n: reprint }) },
    { title: t('reprints.reason'), cell: ({ reason }) => t(`reason.${reason}`) },
    {
      title: t('reprints.operator'),
      cell: ({ operator, role }) =>
        role === 'lead' ? `${t('role.lead')} · ${operator}` : operator,
    },
    { title: t('reprints.state'), cell: ({ state }) => <PrintMark state={state} /> },
  ];
}
