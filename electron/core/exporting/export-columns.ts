import { carrierName } from '../../../shared/carriers.ts';
import { channelName } from '../../../shared/channels.ts';
import { faultSentence } from '../../../shared/errors/describe.ts';
import type { Language } from '../../../shared/language.ts';
import { STATE_WORDS } from '../../../shared/state-words.ts';
import type { ExportRow } from '../../ledger/export-rows.ts';
import { localTimeText } from './local-time.ts';

/**
 * What a column holds. `name`: ids, numbers and other names that a spreadsheet must leave as they
 * are; `text`: words and times; `count`: a number to add up.
 */
type CellKind = 'name' | 'text' | 'count';

export interface ExportColumn<Row = ExportRow> {
  readonly kind: CellKind;
  readonly heading: string;
  /** Width in a spreadsheet, in characters. */
  readonly width: number;
  /** `""` leaves the cell empty. */
  readonly valueOf: (row: Row) => string | number;
}

const time = (atMs: number | null): string => (atMs === null ? '' : localTimeText(atMs));

type Headings = readonly [zh: string, en: string];

/** The columns of an export in one language, in their order. */
export function exportColumns(language: Language): readonly ExportColumn[] {
  const words = STATE_WORDS[language];
  const column = (
    kind: CellKind,
    [zh, en]: Headings,
    width: number,
    valueOf: ExportColumn['valueOf'],
  ): ExportColumn => ({ kind, heading: language === 'en' ? en : zh, width, valueOf });
  return [
    column('name', ['订单号', 'Order id'], 24, (row) => row.orderId),
    column('name', ['包裹', 'Pack id'], 8, (row) => row.packId),
    column('name', ['运单号', 'Tracking number'], 22, (row) => row.trackNo ?? ''),
    column('text', ['快递公司', 'Carrier'], 14, (row) => carrierName(row.carrier, language)),
    column('text', ['渠道', 'Channel'], 10, (row) => channelName(row.channel)),
    column('name', ['店铺', 'Shop'], 18, (row) => row.shop),
    column('text', ['单号状态', 'Number state'], 16, (row) => words.number[row.state]),
    column('text', ['打印状态', 'Print state'], 16, (row) => words.print[row.printState]),
    column('count', ['面单张数', 'Labels'], 10, (row) => row.labels),
    column('text', ['取号时间', 'Issued at'], 20, (row) => time(row.issuedAtMs)),
    column('text', ['打印时间', 'Printed at'], 20, (row) => time(row.printedAtMs)),
    column('text', ['确认时间', 'Confirmed at'], 20, (row) => time(row.confirmedAtMs)),
    column('name', ['操作员', 'Operator'], 14, (row) => row.operator),
    column('text', ['商品', 'Goods'], 40, (row) => row.goods),
    column('name', ['波次', 'Wave'], 14, (row) => row.wave),
    column('text', ['原因', 'Why not'], 60, (row) =>
      row.fault === null ? '' : faultSentence(row.fault, language),
    ),
  ];
}
