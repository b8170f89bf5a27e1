import type { InputRef } from 'antd';
import type { ReactElement, RefObject } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionGroup, DistributionRow } from '../../../shared/distribution-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { RowList } from '../../components/row-list/row-list.tsx';
import { useActiveRow } from '../../components/row-list/use-active-row.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useSettled } from '../../components/use-settled.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { ChoiceNote } from '../orders/list/choice-note.tsx';
import { FindField } from '../orders/list/find-field.tsx';
import { sumFen } from './distribution-steps.ts';
import { DistributionTools } from './distribution-tools.tsx';
import { SupplierTotals } from './supplier-totals.tsx';
import type { DistributionActions } from './use-distribution-actions.ts';
import { isPlaced, useDistributionColumns } from './use-distribution-columns.tsx';
import { useDistributionList } from './use-distribution.ts';
import '../orders/list/order-list.css';

interface DistributionListProps {
  readonly group: DistributionGroup;
  readonly nowMs: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly actions: DistributionActions;
  readonly onDrafted: () => void;
}

/** One call is about so many orders at most. */
const MOST_CHOSEN = 500;
const NOBODY: ReadonlySet<number> = new Set();

const keyOf = ({ rowId }: DistributionRow): number => rowId;

/** One group: what it costs, its rows to choose from, and what may be done about them. */
export function DistributionList(props: DistributionListProps): ReactElement {
  const { group, nowMs, scroller, actions, onDrafted } = props;
  const { t } = useTranslation();
  const { money } = useFormats();
  const find = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const text = useSettled(typed);
  const pages = useDistributionList(group, text);
  const { rows, fault } = pages;
  const [picked, setPicked] = useState(NOBODY);
  const [previewed, setPreviewed] = useState<DistributionRow | null>(null);
  const active = useActiveRow(rows, keyOf, pages.list);
  const isPicked = ({ rowId }: DistributionRow): boolean => picked.has(rowId);
  const chosen = rows.filter(isPicked);
  const sum = sumFen(chosen);
  const columns = useDistributionColumns(group, isPicked, nowMs);
  const toggle = ({ rowId }: DistributionRow): void => {
    const next = new Set(picked);
    if (!next.delete(rowId)) next.add(rowId);
    if (next.size <= MOST_CHOSEN) setPicked(next);
  };
  useKeys({ 'Ctrl+KeyF': () => find.current?.focus({ cursor: 'all' }) });
  const isFound = text.trim() !== '';
  return (
    <section className="board-main">
      <header className="board-head">
        <h2>{t(`distribution.group.${group}`)}</h2>
        <p>{t(`distribution.meaning.${group}`)}</p>
      </header>
      <DistributionTools
        choice={{ chosen, chosenCount: picked.size }}
        active={active.row}
        previewed={previewed}
        actions={actions}
        onPreview={setPreviewed}
        onDone={() => setPicked(NOBODY)}
        onDrafted={onDrafted}
      />
      <search className="filters">
        <FindField
          ref={find}
          label={t('distribution.find')}
          testId="distribution-find"
          value={typed}
          onFind={setTyped}
        />
        <ChoiceNote
          here={chosen.length}
          count={picked.size}
          most={MOST_CHOSEN}
          isGone={rows.length > 0 && active.row === null}
        >
          {t(sum === 0 ? 'distribution.chosen' : 'distribution.chosenSum', {
            count: chosen.length,
            sum: money(sum),
          })}
        </ChoiceNote>
      </search>
      {fault === null ? (
        <RowList
          scroller={scroller}
          className={`distribution-rows ${isPlaced(group) ? 'distribution-placed' : ''}`}
          label={t(`distribution.group.${group}`)}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          attributesOf={(row) => ({
            'data-testid': 'distribution-row',
            'data-name': row.outOrderId,
            'data-state': row.state,
          })}
          active={active}
          isPicked={isPicked}
          openKey=" "
          onOpen={toggle}
          onKey={(event) => {
            const ctrl = event.ctrlKey || event.metaKey;
            if (ctrl && event.code === 'KeyA') {
              setPicked(new Set(rows.slice(0, MOST_CHOSEN).map(keyOf)));
            } else if (!ctrl && event.code === 'Escape') setPicked(NOBODY);
            else if (!ctrl && event.key === 'Enter' && active.row !== null)
              setPreviewed(active.row);
            else return;
            event.preventDefault();
          }}
          more={pages.more}
          busy={pages.busy}
          loadMore={pages.loadMore}
          empty={
            <>
              <strong>{t(isFound ? 'distribution.nothingFound' : 'distribution.none')}</strong>
              {t(isFound ? 'distribution.nothingFoundText' : 'distribution.noneText')}
            </>
          }
          testId="distribution-list"
        />
      ) : (
        <FaultNote fault={fault} />
      )}
      <SupplierTotals suppliers={pages.suppliers} />
    </section>
  );
}
