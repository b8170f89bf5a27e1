import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { CommandSheet } from '../../shared/command-sheet.ts';
import { commandSheetTexts } from '../i18n/command-sheet-texts.ts';
import { CommandPage } from './command-page.tsx';
import './command-sheet.css';

declare global {
  interface Window {
    /** Draws the command barcodes on one page; the shell calls it. */
    drawCommands: (sheet: CommandSheet) => Promise<{ pages: number }>;
  }
}

const place = document.getElementById('sheet');
if (place === null) throw new Error('The page has no place for the sheet');
const root = createRoot(place);

window.drawCommands = async (sheet) => {
  document.title = commandSheetTexts(sheet.language).title;
  document.documentElement.lang = sheet.language;
  await document.fonts.ready;
  flushSync(() => root.render(<CommandPage sheet={sheet} />));
  return { pages: 1 };
};
