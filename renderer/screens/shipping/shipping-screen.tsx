import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippingCount, ShippingGroup } from '../../../shared/shipping-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { GroupList } from '../../components/group-list/group-list.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import type { Tone } from '../../components/tone.ts';
import { faultOf } from '../../station.ts';
import { ShippingList } from './shipping-list.tsx';
import { useShippingCounts, useShippingDeadlines } from './use-shipping.ts';
import '../../components/group-list/board.css';
import './shipping-screen.css';

const TONES: Readonly<Record<ShippingGroup, Tone>> = {
  refused: 'stop',
  checking: 'attention',
  due: 'working',
  waiting: 'attention',
  done: 'good',
};

/** What platforms were told, are to be told, and did not take. */
export function ShippingScreen(): ReactElement {
  const { t } = useTranslation();
  const { data: counts, error, dataUpdatedAt } = useShippingCounts();
  return (
    <div className="screen board shipping" data-testid="shipping">
      <h1 className="visually-hidden">{t('shipping.title')}</h1>
      {error !== null && <FaultNote fault={faultOf(error)} />}
      {counts === undefined && error === null && <LoadingNote />}
      {counts !== undefined && <Board counts={counts} nowMs={dataUpdatedAt} />}
    </div>
  );
}

/** What will be fined, where platforms said until when they wait. */
function Deadlines(): ReactElement | null {
  const { t } = useTranslation();
  const { late, soon } = useShippingDeadlines().data ?? { late: 0, soon: 0 };
  if (late + soon === 0) return null;
  return (
    <output className="shipping-deadlines" data-testid="shipping-deadlines">
      {late > 0 && <span data-tone="stop">{t('shipping.late', { count: late })}</span>}
      {soon > 0 && <span data-tone="attention">{t('shipping.soon', { count: soon })}</span>}
    </output>
  );
}

interface BoardProps {
  readonly counts: readonly ShippingCount[];
  readonly nowMs: number;
}

function Board({ counts, nowMs }: BoardProps): ReactElement {
  const { t } = useTranslation();
  const [group, setGroup] = useState<ShippingGroup>(
    () => counts.find(({ count }) => count > 0)?.group ?? 'waiting',
  );
  const rows = useRef<HTMLDivElement>(null);
  const enter = (): void => rows.current?.focus();
  useEffect(() => rows.current?.focus(), []);
  return (
    <>
      <div className="board-side">
        <GroupList
          label={t('shipping.title')}
          groups={counts.map((one) => ({
            name: one.group,
            text: t(`shipping.group.${one.group}`),
            tone: TONES[one.group],
            count: one.count,
            oldestMs: one.group === 'done' ? null : one.oldestMs,
          }))}
          chosen={group}
          nowMs={nowMs}
          onChoose={setGroup}
          onEnter={enter}
        />
        <Deadlines />
      </div>
      <ShippingList key={group} group={group} nowMs={nowMs} scroller={rows} />
    </>
  );
}
