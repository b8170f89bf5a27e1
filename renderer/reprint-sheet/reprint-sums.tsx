import type { ReactElement } from 'react';
import type { ReprintSheet } from '../../shared/reprints.ts';
import { STATE_WORDS } from '../../shared/state-words.ts';
import { reprintSheetTexts } from '../i18n/reprint-sheet-texts.ts';
import { MOST_OPERATORS } from './reprint-pages.ts';

/** How many labels of which reason and operator. */
export function ReprintSums({ sheet }: { readonly sheet: ReprintSheet }): ReactElement {
  const texts = reprintSheetTexts(sheet.language);
  const words = STATE_WORDS[sheet.language].reason;
  return (
    <div className="reprint-sheet-sums">
      <dl>
        <dt>{texts.byReason}</dt>
        {sheet.reasons.map(({ reason, labels }) => (
          <dd key={reason}>
            <span>{words[reason]}</span> <b>{labels}</b>
          </dd>
        ))}
      </dl>
      <dl>
        <dt>{texts.byOperator}</dt>
        {sheet.operators.slice(0, MOST_OPERATORS).map(({ operator, labels }) => (
          <dd key={operator}>
            <span>{operator}</span> <b>{labels}</b>
          </dd>
        ))}
      </dl>
    </div>
  );
}
