import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionCount, ExceptionKind } from '../../../shared/exceptions.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { GroupList } from '../../components/group-list/group-list.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { faultOf } from '../../station.ts';
import { KIND_LOOKS } from './exception-kinds.ts';
import { ExceptionList } from './exception-list.tsx';
import { useExceptionCounts } from './use-exceptions.ts';
import '../../components/group-list/board.css';
import './exceptions-screen.css';

/** What needs a person: each kind with its count, its age and the one key that puts it right. */
export function ExceptionsScreen(): ReactElement {
  const { t } = useTranslation();
  const { data, error, dataUpdatedAt, isFetchedAfterMount } = useExceptionCounts();
  // The screen begins with the most pressing kind of now, not of what the badge read a while ago.
  const counts = isFetchedAfterMount ? data : undefined;
  return (
    <div className="screen board exceptions" data-testid="exceptions">
      <h1 className="visually-hidden">{t('exceptions.title')}</h1>
      {error !== null && <FaultNote fault={faultOf(error)} />}
      {counts === undefined && error === null && <LoadingNote />}
      {counts !== undefined && <Board counts={counts} nowMs={dataUpdatedAt} />}
    </div>
  );
}

interface BoardProps {
  readonly counts: readonly ExceptionCount[];
  readonly nowMs: number;
}

function Board({ counts, nowMs }: BoardProps): ReactElement {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ExceptionKind>(
    () => counts.find(({ count }) => count > 0)?.kind ?? 'not_printed',
  );
  const rows = useRef<HTMLDivElement>(null);
  const enter = (): void => rows.current?.focus();
  useEffect(() => rows.current?.focus(), []);
  return (
    <>
      <GroupList
        label={t('exceptions.title')}
        groups={counts.map((one) => ({
          name: one.kind,
          text: t(`exceptions.kind.${one.kind}`),
          tone: KIND_LOOKS[one.kind].tone,
          count: one.count,
          oldestMs: one.oldestMs,
        }))}
        chosen={kind}
        nowMs={nowMs}
        onChoose={setKind}
        onEnter={enter}
      />
      <ExceptionList key={kind} kind={kind} nowMs={nowMs} scroller={rows} />
    </>
  );
}
