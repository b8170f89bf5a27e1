import type { ReactElement } from 'react';
import type { HandOverSheet } from '../../shared/hand-over.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';

interface SheetHeadProps {
  readonly sheet: HandOverSheet;
  readonly isFirst: boolean;
}

/** Whose parcels go with whom, and how many; stands on every page, since pages part. */
export function SheetHead({ sheet, isFirst }: SheetHeadProps): ReactElement {
  const texts = sheetTexts(sheet.language);
  const confirmed = sheet.rows.filter((row) => row.confirmed).length;
  return (
    <header className="sheet-head">
      <div className="sheet-title">
        {isFirst ? <h1>{texts.title}</h1> : <p className="sheet-title-again">{texts.title}</p>}
        {sheet.practice && <span className="sheet-practice">{texts.practice}</span>}
        <span className="sheet-total">
          <b>{texts.parcels.replace('{{n}}', String(sheet.rows.length))}</b>
          <small>
            {texts.parts
              .replace('{{confirmed}}', String(confirmed))
              .replace('{{printed}}', String(sheet.rows.length - confirmed))}
          </small>
        </span>
      </div>
      <dl className="sheet-facts">
        <div>
          <dt>{texts.carrier}</dt>
          <dd className="sheet-strong">{sheet.carrierName}</dd>
        </div>
        <div>
          <dt>{texts.day}</dt>
          <dd className="sheet-strong">{sheet.day}</dd>
        </div>
        <div>
          <dt>{texts.shop}</dt>
          <dd>{sheet.shops.join('、')}</dd>
        </div>
        <div>
          <dt>{texts.sender}</dt>
          <dd>{sheet.sender}</dd>
        </div>
      </dl>
    </header>
  );
}
