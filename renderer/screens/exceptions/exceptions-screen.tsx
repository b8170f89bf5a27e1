import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionCount, ExceptionKind } from '../../../shared/exceptions.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { faultOf } from '../../station.ts';
import { ExceptionList } from './exception-list.tsx';
import { KindList } from './kind-list.tsx';
import { useExceptionCounts } from './use-exceptions.ts';
import './exceptions-screen.css';

/** What needs a person: each kind with its count, its age and the one key that puts it right. */
export function ExceptionsScreen(): ReactElement {
  const { t } = useTranslation();
  const { data: counts, error, dataUpdatedAt } = useExceptionCounts();
  return (
    <div className="screen exceptions" data-testid="exceptions">
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
  const [kind, setKind] = useState<ExceptionKind>(
    () => counts.find(({ count }) => count > 0)?.kind ?? 'not_printed',
  );
  const rows = useRef<HTMLDivElement>(null);
  const enter = (): void => rows.current?.focus();
  useEffect(() => rows.current?.focus(), []);
  return (
    <>
      <KindList counts={counts} chosen={kind} nowMs={nowMs} onChoose={setKind} onEnter={enter} />
      <ExceptionList key={kind} kind={kind} nowMs={nowMs} scroller={rows} />
    </>
  );
}
