import type { Language } from '../../shared/language.ts';

interface SheetTexts {
  readonly title: string;
  readonly practice: string;
  readonly carrier: string;
  readonly day: string;
  readonly sender: string;
  readonly shop: string;
  /** `{{n}}`: how many parcels. */
  readonly parcels: string;
  /** `{{confirmed}}` and `{{printed}}`: how many of them were seen on paper, how many not yet. */
  readonly parts: string;
  readonly place: string;
  readonly trackNo: string;
  readonly order: string;
  readonly seen: string;
  readonly seenNote: string;
  readonly warehouse: string;
  readonly courier: string;
  readonly signature: string;
  readonly pieces: string;
  readonly time: string;
  readonly printedBy: string;
  /** `{{page}}` of `{{pages}}`. */
  readonly page: string;
}

const TEXTS: Readonly<Record<Language, SheetTexts>> = {
  'zh-CN': {
    title: '快递交接单',
    practice: '练习 PRACTICE',
    carrier: '快递公司',
    day: '日期',
    sender: '寄件方',
    shop: '店铺',
    parcels: '共 {{n}} 件',
    parts: '已确认出纸 {{confirmed}} · 已打印未确认 {{printed}}',
    place: '序号',
    trackNo: '运单号',
    order: '订单号',
    seen: '确认',
    seenNote: '√ = 面单已确认出纸',
    warehouse: '仓库交件人',
    courier: '快递揽收人',
    signature: '签字',
    pieces: '实收件数',
    time: '时间',
    printedBy: '制单',
    page: '第 {{page}} 页，共 {{pages}} 页',
  },
  en: {
    title: 'Courier hand-over sheet',
    practice: '练习 PRACTICE',
    carrier: 'Carrier',
    day: 'Date',
    sender: 'Sender',
    shop: 'Shop',
    parcels: 'Parcels: {{n}}',
    parts: 'seen on paper {{confirmed}} · only printed {{printed}}',
    place: 'No.',
    trackNo: 'Tracking number',
    order: 'Order',
    seen: 'Seen',
    seenNote: '√ = label seen on paper',
    warehouse: 'Handed over by (warehouse)',
    courier: 'Taken over by (courier)',
    signature: 'Signature',
    pieces: 'Parcels taken',
    time: 'Time',
    printedBy: 'Made by',
    page: 'Page {{page}} of {{pages}}',
  },
};

/** The few words of a hand-over sheet; kept apart from the screens' texts so that its page stays small. */
export const sheetTexts = (language: Language): SheetTexts => TEXTS[language];
