import type { Language } from '../../shared/language.ts';

interface CalibrationTexts {
  readonly title: string;
  /** `{{mm}}`: how long a side of the square should be. */
  readonly square: string;
  readonly corner: string;
  readonly barcodes: string;
  /** `{{n}}`: dots a module. */
  readonly dots: string;
}

const TEXTS: Readonly<Record<Language, CalibrationTexts>> = {
  'zh-CN': {
    title: '校准页',
    square: '① 方框每边应为 {{mm}}.0 mm。新缩放 = 现缩放 × {{mm}} ÷ 量得值。',
    corner: '② 方框左边、上边到纸边各应为 10.0 mm。偏移加上（10 − 量得值）。',
    barcodes: '③ 扫下面的条码：2 点以上都应扫得出。',
    dots: '每单元 {{n}} 点',
  },
  en: {
    title: 'Calibration sheet',
    square:
      '1. Each side of the square should be {{mm}}.0 mm. New scale = old scale × {{mm}} ÷ measured.',
    corner:
      '2. Its left and upper side should be 10.0 mm from the edge. Add (10 − measured) to the offset.',
    barcodes: '3. Scan the barcodes: from 2 dots on all should read.',
    dots: 'Dots a module: {{n}}',
  },
};

/** The few words of a calibration sheet; kept apart so that the label page stays small. */
export const calibrationTexts = (language: Language): CalibrationTexts => TEXTS[language];
