import type { ReactElement } from 'react';
import type { Language } from '../../shared/language.ts';
import { localTime } from '../../shared/local-day.ts';
import type { ReprintRow } from '../../shared/reprints.ts';
import { STATE_WORDS } from '../../shared/state-words.ts';
import { reprintSheetTexts } from '../i18n/reprint-sheet-texts.ts';

interface ReprintRowsProps {
  readonly rows: readonly ReprintRow[];
  readonly language: Language;
}

/** The reprints of a page, those of one parcel together. */
export function ReprintRows({ rows, language }: ReprintRowsProps): ReactElement {
  const texts = reprintSheetTexts(language);
  const words = STATE_WORDS[language];
  return (
    <table className="sheet-rows">
      <thead>
        <tr>
          <th className="reprint-sheet-time">{texts.time}</th>
          <th className="reprint-sheet-order">{texts.order}</th>
          <th className="reprint-sheet-number">{texts.trackNo}</th>
          <th className="reprint-sheet-count">{texts.reprint}</th>
          <th className="reprint-sheet-reason">{texts.reason}</th>
          <th>{texts.operator}</th>
          <th className="reprint-sheet-state">{texts.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.jobId}>
            <td>{localTime(row.atMs).slice(-5)}</td>
            <td>{`${row.orderId} ${row.packId}`.trim()}</td>
            <td>{row.trackNo}</td>
            <td className="reprint-sheet-count">{row.reprint}</td>
            <td>{words.reason[row.reason]}</td>
            <td>{row.role === 'lead' ? `${words.role.lead} · ${row.operator}` : row.operator}</td>
            <td>{words.print[row.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
