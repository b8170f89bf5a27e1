import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { BadgeSheet } from '../../shared/badge-sheet.ts';
import { badgeSheetTexts } from '../i18n/badge-sheet-texts.ts';
import { BadgePage } from './badge-page.tsx';
import '../hand-over/sheet.css';
import './badge-sheet.css';

declare global {
  interface Window {
    /** Draws badges and tells how many pages they have; the shell calls it. */
    drawBadges: (sheet: BadgeSheet) => Promise<{ pages: number }>;
  }
}

/** Two beside each other, five below. */
const BADGES_PER_PAGE = 10;

const place = document.getElementById('sheet');
if (place === null) throw new Error('The page has no place for the sheet');
const root = createRoot(place);

window.drawBadges = async ({ language, badges }) => {
  document.title = badgeSheetTexts(language).title;
  document.documentElement.lang = language;
  await document.fonts.ready;
  const pages = Math.ceil(badges.length / BADGES_PER_PAGE);
  flushSync(() =>
    root.render(
      <>
        <h1 className="badge-title">{badgeSheetTexts(language).title}</h1>
        {Array.from({ length: pages }, (_, page) => (
          <BadgePage
            key={page}
            language={language}
            badges={badges.slice(page * BADGES_PER_PAGE, (page + 1) * BADGES_PER_PAGE)}
          />
        ))}
      </>,
    ),
  );
  return { pages };
};
