import type { BadgeSheet } from '../../../shared/badge-sheet.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import type { Language } from '../../../shared/language.ts';
import type { DayBoard } from '../../../shared/operators.ts';
import { fail, ok } from '../../../shared/result.ts';
import { countFirstLabels, countReprints, countTroubles } from '../../ledger/day-board.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { createCsvLines, csvHeadings } from '../exporting/csv-cells.ts';
import type { AskWhere } from '../exporting/export-desk.ts';
import { writeWhole } from '../exporting/file-sink.ts';
import type { SheetPrinter } from '../hand-over/hand-over-desk.ts';
import { badgeSheet } from './badge-sheet.ts';
import { boardColumns } from './board-columns.ts';
import { dayBoard } from './day-board.ts';
import type { OperatorDesk } from './operator-desk.ts';

interface OperatorHandlerDeps {
  readonly db: ReadableDb;
  readonly operators: OperatorDesk;
  readonly language: () => Language;
  readonly askWhere: AskWhere;
  readonly badgeSheets: Pick<SheetPrinter<BadgeSheet>, 'print'>;
}

type OperatorHandlers = Pick<
  Handlers,
  | 'operators:list'
  | 'operators:sign-in'
  | 'operators:sign-out'
  | 'operators:keep'
  | 'operators:badges'
  | 'board:read'
  | 'board:save'
>;

/** What the page can ask for about who works here, and what was done on a day. */
export function createOperatorHandlers(deps: OperatorHandlerDeps): OperatorHandlers {
  const { db, operators } = deps;
  const readBoard = (day: string): DayBoard =>
    dayBoard(day, {
      firstLabels: countFirstLabels(db, day),
      reprints: countReprints(db, day),
      troubles: countTroubles(db, day),
    });
  return {
    'operators:list': () => ok(operators.view()),
    'operators:sign-in': (request) => operators.signIn(request),
    'operators:sign-out': () => ok(operators.signOut()),
    'operators:keep': ({ change, leadPin }) => operators.keep(change, leadPin),
    'operators:badges': async ({ operatorIds }) => {
      const wanted = operators
        .view()
        .operators.filter(({ operatorId }) => operatorIds.includes(operatorId));
      const sheet = badgeSheet(wanted, deps.language());
      if (!sheet.ok) return sheet;
      const printed = await deps.badgeSheets.print(sheet.value);
      if (!printed.ok) return printed;
      return ok(
        printed.value === null
          ? { kind: 'cancelled' }
          : { kind: 'printed', pages: printed.value.pages },
      );
    },
    'board:read': ({ day }) => ok(readBoard(day)),
    'board:save': async ({ day }) => {
      const language = deps.language();
      const name = `${language === 'en' ? 'day' : '日报'}-${day}.csv`;
      const file = await deps.askWhere({ name, format: 'csv' });
      if (file === null) return ok({ kind: 'cancelled' });
      const columns = boardColumns(language);
      const lines = csvHeadings(columns) + createCsvLines(columns)(readBoard(day).rows);
      const why = writeWhole(file, lines);
      return why === null ? ok({ kind: 'saved', file }) : fail(why);
    },
  };
}
