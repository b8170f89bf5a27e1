import type { Language } from '../../../shared/language.ts';
import type { ReprintRow } from '../../../shared/reprints.ts';
import { STATE_WORDS } from '../../../shared/state-words.ts';
import type { ExportColumn } from '../exporting/export-columns.ts';
import { localTimeText } from '../exporting/local-time.ts';

type Column = ExportColumn<ReprintRow>;

/** The columns of a day's reprints in one language, in their order. */
export function reprintColumns(language: Language): readonly Column[] {
  const words = STATE_WORDS[language];
  const column = (
    kind: Column['kind'],
    [zh, en]: readonly [zh: string, en: string],
    width: number,
    valueOf: Column['valueOf'],
  ): Column => ({ kind, heading: language === 'en' ? en : zh, width, valueOf });
  return [
    column('text', ['时间', 'Time'], 20, ({ atMs }) => localTimeText(atMs)),
    column('name', ['订单号', 'Order id'], 24, ({ orderId }) => orderId),
    column('name', ['包裹', 'Pack id'], 8, ({ packId }) => packId),
    column('name', ['运单号', 'Tracking number'], 22, ({ trackNo }) => trackNo),
    column('count', ['第几次重打', 'Reprint'], 10, ({ reprint }) => reprint),
    column('text', ['原因', 'Reason'], 20, ({ reason }) => words.reason[reason]),
    column('name', ['操作员', 'Operator'], 14, ({ operator }) => operator),
    column('text', ['身份', 'Acting as'], 10, ({ role }) =>
      role === null ? '' : words.role[role],
    ),
    column('text', ['打印状态', 'Print state'], 16, ({ state }) => words.print[state]),
  ];
}
