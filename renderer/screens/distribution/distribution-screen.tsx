import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionCount, DistributionGroup } from '../../../shared/distribution-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { GroupList } from '../../components/group-list/group-list.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import type { Tone } from '../../components/tone.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { faultOf } from '../../station.ts';
import { DistributionList } from './distribution-list.tsx';
import { useDistributionActions } from './use-distribution-actions.ts';
import { useDistributionCounts } from './use-distribution.ts';
import '../../components/group-list/board.css';
import './distribution-screen.css';

const TONES: Readonly<Record<DistributionGroup, Tone>> = {
  refused: 'stop',
  placing: 'working',
  draft: 'idle',
  to_pay: 'attention',
  on_the_way: 'good',
  ended: 'idle',
};

/** Orders at 1688 suppliers: drafts, what was placed, what is to be paid, what was refused. */
export function DistributionScreen(): ReactElement {
  const { t } = useTranslation();
  const { data: counts, error, dataUpdatedAt } = useDistributionCounts();
  return (
    <div className="screen board distribution" data-testid="distribution">
      <h1 className="visually-hidden">{t('distribution.title')}</h1>
      {error !== null && <FaultNote fault={faultOf(error)} />}
      {counts === undefined && error === null && <LoadingNote />}
      {counts !== undefined && <Board counts={counts} nowMs={dataUpdatedAt} />}
    </div>
  );
}

interface BoardProps {
  readonly counts: readonly DistributionCount[];
  readonly nowMs: number;
}

function Board({ counts, nowMs }: BoardProps): ReactElement {
  const { t } = useTranslation();
  const { money } = useFormats();
  const [group, setGroup] = useState<DistributionGroup>(
    () => counts.find(({ count }) => count > 0)?.group ?? 'draft',
  );
  const actions = useDistributionActions();
  const rows = useRef<HTMLDivElement>(null);
  /** The rows take the focus at first, and where a group was not chosen among the groups. */
  const goesToRows = useRef(true);
  const enter = (): void => rows.current?.focus();
  useEffect(() => {
    if (goesToRows.current) rows.current?.focus();
    goesToRows.current = false;
  });
  return (
    <>
      <GroupList
        label={t('distribution.title')}
        groups={counts.map((one) => ({
          name: one.group,
          text: t(`distribution.group.${one.group}`),
          tone: TONES[one.group],
          count: one.count,
          oldestMs: null,
          note: one.amountFen === 0 ? '' : money(one.amountFen),
        }))}
        chosen={group}
        nowMs={nowMs}
        onChoose={setGroup}
        onEnter={enter}
      />
      <DistributionList
        key={group}
        group={group}
        nowMs={nowMs}
        scroller={rows}
        actions={actions}
        onDrafted={() => {
          goesToRows.current = group !== 'draft';
          setGroup('draft');
        }}
      />
    </>
  );
}
