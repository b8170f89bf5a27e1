import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReprintSheet } from '../../shared/reprints.ts';
import { reprintSheetTexts } from '../i18n/reprint-sheet-texts.ts';
import { reprintPages } from './reprint-pages.ts';
import { ReprintPage } from './reprint-page.tsx';
import '../hand-over/sheet.css';
import './reprint-sheet.css';

declare global {
  interface Window {
    /** Draws the reprints of a day and tells how many pages they have; the shell calls it. */
    drawReprints: (sheet: ReprintSheet) => Promise<{ pages: number }>;
  }
}

const place = document.getElementById('sheet');
if (place === null) throw new Error('The page has no place for the sheet');
const root = createRoot(place);

window.drawReprints = async (sheet) => {
  document.title = `${reprintSheetTexts(sheet.language).title} ${sheet.day}`;
  document.documentElement.lang = sheet.language;
  await document.fonts.ready;
  const pages = reprintPages(sheet);
  flushSync(() =>
    root.render(
      pages.map((page, at) => (
        <ReprintPage key={at} sheet={sheet} page={page} place={at} pages={pages.length} />
      )),
    ),
  );
  return { pages: pages.length };
};
