import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '../../shared/local-day.ts';
import { DayStepper } from '../components/day-field/day-stepper.tsx';
import { Dialog } from '../components/dialog/dialog.tsx';
import { FaultNote } from '../components/fault-note.tsx';
import { LoadingNote } from '../components/loading-note.tsx';
import { BoardTable } from './board-table.tsx';
import { useDayBoard } from './use-day-board.ts';
import './day-board.css';

/** What was done on a day: parcels by operator and hour, reprints, refusals, exceptions. */
export function DayBoardDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const [day, setDay] = useState(() => localDayOf(Date.now()));
  const { board, fault, busy, outcome, save } = useDayBoard(day);
  const isEmpty = board?.rows.length === 0;
  return (
    <Dialog testId="day-board" title={t('dayBoard.title')} className="day-board" onClose={onClose}>
      <p className="tool-text">{t('dayBoard.text')}</p>
      <div className="day-board-head">
        <DayStepper testId="day-board" day={day} onDay={setDay} />
        <Button
          disabled={busy || board === null || isEmpty}
          data-testid="day-board-csv"
          onClick={save}
        >
          {t('dayBoard.csv')}
        </Button>
      </div>
      {board === null && fault === null && <LoadingNote />}
      {isEmpty && (
        <p className="day-board-none" data-testid="day-board-none">
          {t('dayBoard.none')}
        </p>
      )}
      {board !== null && !isEmpty && <BoardTable board={board} />}
      {fault !== null && <FaultNote fault={fault} />}
      {outcome?.kind === 'saved' && (
        <output className="day-board-saved" data-tone="good" data-testid="day-board-saved">
          <CheckCircleFilled aria-hidden /> {t('dayBoard.saved', { file: outcome.file })}
        </output>
      )}
    </Dialog>
  );
}
