import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../../shared/errors/codes.ts';
import { describeFault } from '../../../../shared/errors/describe.ts';
import type { ImportId, ImportRowView, ImportState } from '../../../../shared/import-views.ts';
import type { Column } from '../../../components/data-table.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { Receiver } from '../../../components/receiver.tsx';
import { ScrollArea } from '../../../components/scroll-area.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { QUERY } from '../../../queries.ts';
import { valueOf } from '../../../station.ts';
import { outcomeOf } from './import-outcome.ts';
import { OUTCOME_LOOKS, VERDICT_LOOKS, WARNED_LOOK } from './verdict-looks.tsx';

const PAGE = 100;

interface PreviewRowsProps {
  readonly importId: ImportId;
  /** Rows are read again when this is another state. */
  readonly changed: ImportState;
  /** So many of the first rows and no more. */
  readonly first?: number;
}

/** The parcels of a file, those that need a look first. */
export function PreviewRows({ importId, changed, first }: PreviewRowsProps): ReactElement {
  const { t } = useTranslation();
  const columns = useColumns(changed.phase === 'done');
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...QUERY.importRows, importId, changed],
    queryFn: ({ pageParam: offset }) =>
      valueOf(window.station.importRows({ importId, offset, limit: PAGE })),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return shown < last.total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const read = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const rows = read.slice(0, first ?? total);
  const left = Math.min(first ?? total, total) - rows.length;
  return (
    <ScrollArea className="preview-rows" label={t('importing.rows')} testId="import-rows">
      <DataTable
        columns={columns}
        rows={rows}
        keyOf={({ row, orderId, packId }) => `${row} ${orderId} ${packId}`}
        attributesOf={({ verdict }) => ({ 'data-verdict': verdict })}
      />
      {hasNextPage && left > 0 && (
        <Button type="link" onClick={() => void fetchNextPage()}>
          {t('importing.more', { count: Math.min(left, PAGE) })}
        </Button>
      )}
    </ScrollArea>
  );
}

/** @param done the marks say what became of the parcels, not what would */
function useColumns(done: boolean): readonly Column<ImportRowView>[] {
  const { t } = useTranslation();
  return [
    { title: t('importing.row'), className: 'preview-place mono', cell: ({ row }) => row },
    {
      title: t('importing.state'),
      className: 'preview-state',
      cell: (row) => (
        <>
          {done ? <OutcomeMark row={row} /> : <VerdictMark row={row} />}
          {row.verdict !== 'refused' && row.faults.length > 0 && (
            <StateMark {...WARNED_LOOK} text={t('importing.warned')} />
          )}
        </>
      ),
    },
    {
      title: t('importing.order'),
      className: 'preview-order mono',
      cell: ({ orderId, packId }) => (
        <>
          {orderId === '' ? t('importing.noOrderId') : orderId}
          {packId !== '' && <div>{packId}</div>}
        </>
      ),
    },
    {
      title: t('importing.receiver'),
      className: 'preview-receiver',
      cell: ({ receiver }) => (receiver === null ? null : <Receiver person={receiver} />),
    },
    {
      title: t('importing.items'),
      className: 'preview-items',
      cell: ({ items, wave, faults }) => (
        <>
          {items}
          {wave !== '' && <span className="preview-wave">{wave}</span>}
          {faults.map((fault) => (
            <Why key={fault.code} fault={fault} />
          ))}
        </>
      ),
    },
  ];
}

function VerdictMark({ row: { verdict } }: { readonly row: ImportRowView }): ReactElement {
  const { t } = useTranslation();
  return <StateMark {...VERDICT_LOOKS[verdict]} text={t(`importing.verdict.${verdict}`)} />;
}

function OutcomeMark({ row }: { readonly row: ImportRowView }): ReactElement {
  const { t } = useTranslation();
  const outcome = outcomeOf(row);
  return <StateMark {...OUTCOME_LOOKS[outcome]} text={t(`importing.${outcome}`)} />;
}

function Why({ fault }: { readonly fault: Fault }): ReactElement {
  const { title, text, action } = describeFault(fault, useLanguage());
  return (
    <div className="preview-why">
      <strong>{title}</strong> <span className="fault-code mono">{fault.code}</span>
      <div>
        {text} {action}
      </div>
    </div>
  );
}
