import type { Language } from '../../shared/language.ts';

interface CommandSheetTexts {
  readonly title: string;
  readonly hint: string;
}

const TEXTS: Readonly<Record<Language, CommandSheetTexts>> = {
  'zh-CN': {
    title: '命令条码',
    hint: '贴在打包台旁。扫一下就执行，说的都是屏幕上的当前包裹。',
  },
  en: {
    title: 'Command barcodes',
    hint: 'Keep it at the bench. A scan acts on the parcel on the screen.',
  },
};

/** The few words of the sheet on paper besides those of the commands. */
export const commandSheetTexts = (language: Language): CommandSheetTexts => TEXTS[language];
