import type { Language } from '../../shared/language.ts';

interface LabelTexts {
  readonly practice: string;
  /** `{{n}}`: how many times it was printed again. */
  readonly copy: string;
  readonly receiver: string;
  readonly sender: string;
  readonly encrypted: string;
  readonly packageCentre: string;
  readonly signature: string;
  /** `{{n}}`: how many more items there are. */
  readonly moreItems: string;
  /** `{{n}}`: how many pieces in all. */
  readonly total: string;
}

const TEXTS: Readonly<Record<Language, LabelTexts>> = {
  'zh-CN': {
    practice: '练习 PRACTICE',
    copy: '重打 {{n}}',
    receiver: '收',
    sender: '寄',
    encrypted: '收件人已加密',
    packageCentre: '集包',
    signature: '签收人 / 时间：',
    moreItems: '另有 {{n}} 种',
    total: '共 {{n}} 件',
  },
  en: {
    practice: '练习 PRACTICE',
    copy: 'REPRINT {{n}}',
    receiver: 'To',
    sender: 'Fr',
    encrypted: 'Receiver encrypted',
    packageCentre: 'Hub',
    signature: 'Received by / time:',
    moreItems: '{{n}} more lines',
    total: '{{n}} pcs',
  },
};

/** The few words of a label; kept apart from the screens' texts so that the label page stays small. */
export const labelTexts = (language: Language): LabelTexts => TEXTS[language];
