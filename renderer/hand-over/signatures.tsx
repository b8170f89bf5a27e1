import type { ReactElement } from 'react';
import type { Language } from '../../shared/language.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';

/** Where both sides sign, and the courier says how many parcels he counted. */
export function Signatures({ language }: { readonly language: Language }): ReactElement {
  const texts = sheetTexts(language);
  return (
    <section className="sheet-signatures">
      {[texts.warehouse, texts.courier].map((side) => (
        <div className="sheet-side" key={side}>
          <h2>{side}</h2>
          <p>
            <span>{texts.signature}</span>
            <i />
          </p>
          <p>
            <span>{texts.pieces}</span>
            <i />
            <span>{texts.time}</span>
            <i />
          </p>
        </div>
      ))}
    </section>
  );
}
