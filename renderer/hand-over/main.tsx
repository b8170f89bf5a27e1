import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { HandOverSheet } from '../../shared/hand-over.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import { Sheet } from './sheet.tsx';
import { sheetPages } from './sheet-pages.ts';
import './sheet.css';

declare global {
  interface Window {
    /** Draws a hand-over sheet and tells how many pages it has; the shell calls it. */
    drawHandOver: (sheet: HandOverSheet) => Promise<{ pages: number }>;
  }
}

const place = document.getElementById('sheet');
if (place === null) throw new Error('The page has no place for the sheet');
const root = createRoot(place);

window.drawHandOver = async (sheet) => {
  const { title } = sheetTexts(sheet.language);
  document.title = `${title} ${sheet.carrierName} ${sheet.day}`;
  document.documentElement.lang = sheet.language;
  await document.fonts.ready;
  const pages = sheetPages(sheet.rows);
  flushSync(() => root.render(<Sheet sheet={sheet} pages={pages} />));
  return { pages: pages.length };
};
