import type { ReactElement } from 'react';
import { localTime } from '../../shared/local-day.ts';
import type { ReprintSheet } from '../../shared/reprints.ts';
import { reprintSheetTexts } from '../i18n/reprint-sheet-texts.ts';
import type { ReprintPageRows } from './reprint-pages.ts';
import { ReprintRows } from './reprint-rows.tsx';
import { ReprintSums } from './reprint-sums.tsx';

interface ReprintPageProps {
  readonly sheet: ReprintSheet;
  readonly page: ReprintPageRows;
  /** From 0. */
  readonly place: number;
  readonly pages: number;
}

/** One page of a day's reprints. Lengths are millimetres; see `sheet.css`. */
export function ReprintPage({ sheet, page, place, pages }: ReprintPageProps): ReactElement {
  const texts = reprintSheetTexts(sheet.language);
  const notOut = sheet.rows.length - sheet.labels;
  return (
    <section className="sheet-page">
      <header className="sheet-title">
        {page.isFirst ? <h1>{texts.title}</h1> : <p className="sheet-title-again">{texts.title}</p>}
        <span className="sheet-strong">{sheet.day}</span>
        {sheet.practice && <span className="sheet-practice">{texts.practice}</span>}
        <span className="sheet-total">
          <b>{texts.labels.replace('{{n}}', String(sheet.labels))}</b>
          <small>
            {texts.parcels.replace('{{n}}', String(sheet.parcels))}
            {notOut > 0 && ` · ${texts.notOut.replace('{{n}}', String(notOut))}`}
          </small>
        </span>
      </header>
      {page.isFirst && <ReprintSums sheet={sheet} />}
      <div className="reprint-sheet-rows">
        {page.rows.length > 0 && <ReprintRows rows={page.rows} language={sheet.language} />}
      </div>
      <footer className="sheet-foot">
        <span>
          {texts.printedBy} {sheet.operator} · {localTime(sheet.printedAtMs)}
        </span>
        <span>
          {texts.page.replace('{{page}}', String(place + 1)).replace('{{pages}}', String(pages))}
        </span>
      </footer>
    </section>
  );
}
