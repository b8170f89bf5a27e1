import type { Language } from './language.ts';
import type { ScanCommand } from './scan-code.ts';

interface CommandWords {
  readonly name: string;
  /** What scanning it does, in one sentence. */
  readonly does: string;
}

/** What the command barcodes are called, on their sheet and on the screen. */
export const COMMAND_WORDS = {
  'zh-CN': {
    reprint: { name: '重打', does: '重打当前包裹的面单，接着选原因' },
    void: { name: '作废', does: '取消当前包裹的运单号，接着确认' },
    next_order: { name: '下一单', does: '收起当前包裹，等待下一个订单' },
    add_parcel: { name: '加一包', does: '给当前订单再加一个包裹' },
    change_printer: { name: '换打印机', does: '选另一台打印机出面单' },
    change_operator: { name: '换人', does: '退出当前操作员，换一个人登录' },
    paper_came_out: { name: '确认出纸', does: '当前面单已经出来，看见了' },
  },
  en: {
    reprint: { name: 'Reprint', does: 'Prints the label at hand again; asks for the reason' },
    void: { name: 'Cancel number', does: 'Gives the number at hand back; asks first' },
    next_order: { name: 'Next order', does: 'Puts the parcel at hand away' },
    add_parcel: { name: 'Add parcel', does: 'Adds a parcel to the order at hand' },
    change_printer: { name: 'Change printer', does: 'Sends labels to another printer' },
    change_operator: { name: 'Change operator', does: 'Signs out; somebody else signs in' },
    paper_came_out: { name: 'It came out', does: 'The label at hand is out; somebody saw it' },
  },
} as const satisfies Record<Language, Record<ScanCommand, CommandWords>>;
