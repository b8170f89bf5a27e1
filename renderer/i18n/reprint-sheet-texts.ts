import type { Language } from '../../shared/language.ts';

interface ReprintSheetTexts {
  readonly title: string;
  readonly practice: string;
  /** `{{n}}`: how many labels, parcels, and reprints that did not come out. */
  readonly labels: string;
  readonly parcels: string;
  readonly notOut: string;
  readonly byReason: string;
  readonly byOperator: string;
  readonly time: string;
  readonly order: string;
  readonly trackNo: string;
  readonly reprint: string;
  readonly reason: string;
  readonly operator: string;
  readonly state: string;
  readonly printedBy: string;
  /** `{{page}}` of `{{pages}}`. */
  readonly page: string;
}

const TEXTS: Readonly<Record<Language, ReprintSheetTexts>> = {
  'zh-CN': {
    title: '重打日报',
    practice: '练习 PRACTICE',
    labels: '重打 {{n}} 张',
    parcels: '{{n}} 个包裹',
    notOut: '另有 {{n}} 次没有打出来',
    byReason: '按原因（张）',
    byOperator: '按操作员（张）',
    time: '时间',
    order: '订单号',
    trackNo: '运单号',
    reprint: '第几次',
    reason: '原因',
    operator: '操作员',
    state: '打印状态',
    printedBy: '制表',
    page: '第 {{page}} 页，共 {{pages}} 页',
  },
  en: {
    title: 'Reprints of the day',
    practice: '练习 PRACTICE',
    labels: 'Labels: {{n}}',
    parcels: 'of parcels: {{n}}',
    notOut: 'did not come out: {{n}}',
    byReason: 'By reason (labels)',
    byOperator: 'By operator (labels)',
    time: 'Time',
    order: 'Order',
    trackNo: 'Tracking number',
    reprint: 'Reprint',
    reason: 'Reason',
    operator: 'Operator',
    state: 'Print state',
    printedBy: 'Made by',
    page: 'Page {{page}} of {{pages}}',
  },
};

/** The few words of the report on paper; kept apart so that its page stays small. */
export const reprintSheetTexts = (language: Language): ReprintSheetTexts => TEXTS[language];
