import { CheckCircleFilled } from '@ant-design/icons';
import type { ReactElement, RefObject } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionKind, ExceptionRow } from '../../../shared/exceptions.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { RowList } from '../../components/row-list/row-list.tsx';
import { useActiveRow } from '../../components/row-list/use-active-row.ts';
import { LedgerPanel } from '../ledger/ledger-panel.tsx';
import { KIND_LOOKS } from './exception-kinds.ts';
import { useExceptionColumns } from './use-exception-columns.tsx';
import { useExceptionList } from './use-exceptions.ts';

interface ExceptionListProps {
  readonly kind: ExceptionKind;
  readonly nowMs: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

const keyOf = ({ rowId }: ExceptionRow): number => rowId;

/** One kind: what it means, its rows, and the details of the active one, where its key acts. */
export function ExceptionList({ kind, nowMs, scroller }: ExceptionListProps): ReactElement {
  const { t } = useTranslation();
  const { rows, more, busy, fault, loadMore } = useExceptionList(kind);
  const active = useActiveRow(rows, keyOf);
  const [isOpen, setOpen] = useState(true);
  const columns = useExceptionColumns(nowMs);
  const open = (): void => {
    setAdded(null);
    setOpen(true);
  };
  const [added, setAdded] = useState<ParcelKey | null>(null);
  // An order that a file placed at a supplier is of no parcel.
  const parcel = active.row?.channel === '' ? null : active.row;
  const shown = isOpen ? (added ?? parcel) : null;
  return (
    <>
      <section className="board-main" data-panel={shown !== null}>
        <header className="board-head">
          <h2>{t(`exceptions.kind.${kind}`)}</h2>
          <p>{t(`exceptions.meaning.${kind}`)}</p>
          {rows.length > 0 && (
            <p className="board-key">
              <KeyCap name={KIND_LOOKS[kind].key} /> {t(`exceptions.fix.${kind}`)}
            </p>
          )}
        </header>
        {fault === null ? (
          <RowList
            scroller={scroller}
            className="exception-rows"
            label={t(`exceptions.kind.${kind}`)}
            columns={columns}
            rows={rows}
            keyOf={keyOf}
            attributesOf={(row) => ({
              'data-testid': 'exception-row',
              'data-order-id': row.orderId,
              'data-pack-id': row.packId,
            })}
            active={active}
            chosen={isOpen && added === null ? (active.row?.rowId ?? null) : null}
            onMove={open}
            onOpen={open}
            more={more}
            busy={busy}
            loadMore={loadMore}
            empty={
              <>
                <CheckCircleFilled className="exception-none" aria-hidden />
                <strong>{t('exceptions.none')}</strong>
              </>
            }
            testId="exception-list"
          />
        ) : (
          <FaultNote fault={fault} />
        )}
      </section>
      {shown !== null && (
        <LedgerPanel
          key={`${shown.orderId} ${shown.packId}`}
          orderId={shown.orderId}
          packId={shown.packId}
          onAdded={setAdded}
          onClose={() => {
            setAdded(null);
            setOpen(false);
            scroller.current?.focus();
          }}
        />
      )}
    </>
  );
}
