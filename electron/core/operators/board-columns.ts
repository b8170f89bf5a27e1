import type { Language } from '../../../shared/language.ts';
import type { BoardRow } from '../../../shared/operators.ts';
import type { ExportColumn } from '../exporting/export-columns.ts';

type Column = ExportColumn<BoardRow>;

const two = (hour: number): string => String(hour).padStart(2, '0');

/** The columns of a day's board in one language: sums, then an hour each. */
export function boardColumns(language: Language): readonly Column[] {
  const column = (
    kind: Column['kind'],
    [zh, en]: readonly [zh: string, en: string],
    width: number,
    valueOf: Column['valueOf'],
  ): Column => ({ kind, heading: language === 'en' ? en : zh, width, valueOf });
  const count = (headings: readonly [zh: string, en: string], valueOf: Column['valueOf']) =>
    column('count', headings, 10, valueOf);
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const heading = `${two(hour)}:00`;
    return count([heading, heading], (row) => row.hours[hour] ?? 0);
  });
  return [
    column('name', ['操作员', 'Operator'], 14, ({ operator }) => operator),
    count(['包裹', 'Parcels'], ({ parcels }) => parcels),
    count(['重打', 'Reprints'], ({ reprints }) => reprints),
    count(['取号被拒绝', 'Refusals'], ({ refusals }) => refusals),
    count(['异常', 'Exceptions'], ({ exceptions }) => exceptions),
    ...hours,
  ];
}
