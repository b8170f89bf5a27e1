import type { ReactElement } from 'react';
import type { HandOverSheet } from '../../shared/hand-over.ts';
import { localTime } from '../../shared/local-day.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { SheetPage } from './sheet-pages.ts';
import { SheetHead } from './sheet-head.tsx';
import { SheetRows } from './sheet-rows.tsx';
import { Signatures } from './signatures.tsx';

interface SheetProps {
  readonly sheet: HandOverSheet;
  readonly pages: readonly SheetPage[];
}

/** What warehouse and courier sign, on pages of A4. Lengths are millimetres; see `sheet.css`. */
export function Sheet({ sheet, pages }: SheetProps): ReactElement {
  const texts = sheetTexts(sheet.language);
  return (
    <>
      {pages.map((page, place) => (
        <section className="sheet-page" key={place}>
          <SheetHead sheet={sheet} isFirst={place === 0} />
          <div className="sheet-columns">
            {page.columns.map((rows, column) => (
              <SheetRows key={column} rows={rows} language={sheet.language} />
            ))}
          </div>
          {page.isLast && <Signatures language={sheet.language} />}
          <footer className="sheet-foot">
            <span>
              {texts.printedBy} {sheet.operator} · {localTime(sheet.printedAtMs)}
            </span>
            <span>{texts.seenNote}</span>
            <span>
              {texts.page
                .replace('{{page}}', String(place + 1))
                .replace('{{pages}}', String(pages.length))}
            </span>
          </footer>
        </section>
      ))}
    </>
  );
}
