import type { ReactElement } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelKey } from '../../../../shared/ids.ts';
import type { ReprintRow } from '../../../../shared/reprints.ts';
import { RowList } from '../../../components/row-list/row-list.tsx';
import { useActiveRow } from '../../../components/row-list/use-active-row.ts';
import { useReportColumns } from './use-report-columns.tsx';

interface ReportRowsProps {
  readonly rows: readonly ReprintRow[];
  /** Somebody wants to see the parcel of a row. */
  readonly onParcel: (key: ParcelKey) => void;
}

const keyOf = ({ jobId }: ReprintRow): string => jobId;

/** Every reprint of a day, those of one parcel together. */
export function ReportRows({ rows, onParcel }: ReportRowsProps): ReactElement {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const active = useActiveRow(rows, keyOf);
  const columns = useReportColumns();
  return (
    <RowList
      scroller={scroller}
      className="reprint-rows"
      label={t('reprints.title')}
      columns={columns}
      rows={rows}
      keyOf={keyOf}
      attributesOf={(row) => ({
        'data-testid': 'reprint-row',
        'data-order-id': row.orderId,
        'data-state': row.state,
      })}
      active={active}
      onOpen={({ orderId, packId }) => onParcel({ orderId, packId })}
      more={false}
      busy={false}
      loadMore={() => undefined}
      empty=""
      testId="reprint-rows"
    />
  );
}
