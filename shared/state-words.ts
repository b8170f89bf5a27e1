import type { Language } from './language.ts';
import type { Role } from './roles.ts';
import type { NumberState, PrintState, ReprintReason } from './states.ts';

/** What people read for the states of a number and of its label, and for a reprint. */
interface StateWords {
  readonly number: Readonly<Record<NumberState, string>>;
  readonly print: Readonly<Record<PrintState | 'none', string>>;
  readonly reason: Readonly<Record<ReprintReason, string>>;
  readonly role: Readonly<Record<Role, string>>;
}

/** The words of the screens and of the files that people read. */
export const STATE_WORDS: Readonly<Record<Language, StateWords>> = {
  'zh-CN': {
    number: {
      requesting: '正在取号',
      issued: '已取号',
      refused: '取号被拒绝',
      unknown: '单号不确定',
      cancelled: '单号已取消',
      recycled: '单号已回收',
    },
    print: {
      none: '没有打印',
      queued: '排队等打印',
      claimed: '正在打印',
      spooled: '已交给打印机',
      confirmed: '已确认出纸',
      failed: '没有打印成功',
      cancelled: '打印已取消',
      doubtful: '是否出纸不确定',
    },
    reason: {
      damaged: '面单损坏',
      unreadable: '条码扫不出',
      jammed: '打印机卡纸',
      lost: '面单丢失',
      wrong_parcel: '贴错包裹',
    },
    role: { packer: '打包员', lead: '主管' },
  },
  en: {
    number: {
      requesting: 'Asking for number',
      issued: 'Number issued',
      refused: 'Number refused',
      unknown: 'Number not known',
      cancelled: 'Number cancelled',
      recycled: 'Number taken back',
    },
    print: {
      none: 'Not printed',
      queued: 'Waiting to print',
      claimed: 'Printing',
      spooled: 'Given to printer',
      confirmed: 'Seen on paper',
      failed: 'Print failed',
      cancelled: 'Print cancelled',
      doubtful: 'Paper in doubt',
    },
    reason: {
      damaged: 'Label damaged',
      unreadable: 'Barcode unreadable',
      jammed: 'Printer jammed',
      lost: 'Label lost',
      wrong_parcel: 'Stuck on the wrong parcel',
    },
    role: { packer: 'Packer', lead: 'Lead' },
  },
};
