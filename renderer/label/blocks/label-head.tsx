import type { ReactElement } from 'react';
import type { LabelModel } from '../../../shared/label/model.ts';
import { labelTexts } from '../../i18n/label-texts.ts';

/** The carrier as a word mark, and what is special about this paper: practice, copy. */
export function LabelHead({ model }: { readonly model: LabelModel }): ReactElement {
  const texts = labelTexts(model.language);
  return (
    <header className="label-head">
      <span className="label-carrier" data-one-line="1.8">
        {model.carrierName}
      </span>
      {model.copy > 1 && (
        <span className="label-mark">{texts.copy.replace('{{n}}', String(model.copy - 1))}</span>
      )}
      {model.practice && <span className="label-mark label-practice">{texts.practice}</span>}
    </header>
  );
}
