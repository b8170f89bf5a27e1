import type { ReactElement } from 'react';
import type { Language } from '../../shared/language.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { NumberedRow } from './sheet-pages.ts';

interface SheetRowsProps {
  readonly rows: readonly NumberedRow[];
  readonly language: Language;
}

/** One column of numbers. */
export function SheetRows({ rows, language }: SheetRowsProps): ReactElement {
  const texts = sheetTexts(language);
  if (rows.length === 0) return <div />;
  return (
    <table className="sheet-rows">
      <thead>
        <tr>
          <th className="sheet-place">{texts.place}</th>
          <th>{texts.trackNo}</th>
          <th>{texts.order}</th>
          <th className="sheet-seen">{texts.seen}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, trackNo, orderId, packId, confirmed }) => (
          <tr key={place}>
            <td className="sheet-place">{place}</td>
            <td className="sheet-number">{trackNo}</td>
            <td>{packId === '' ? orderId : `${orderId} ${packId}`}</td>
            <td className="sheet-seen">{confirmed ? '√' : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
