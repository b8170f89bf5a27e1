import type { ReactElement } from 'react';
import type { BadgeSheet } from '../../shared/badge-sheet.ts';
import type { Language } from '../../shared/language.ts';
import { Bars } from '../barcode/bars.tsx';
import { badgeSheetTexts } from '../i18n/badge-sheet-texts.ts';

interface BadgePageProps {
  readonly language: Language;
  readonly badges: BadgeSheet['badges'];
}

/** One page of badges in the size of a bank card, with lines to cut by. */
export function BadgePage({ language, badges }: BadgePageProps): ReactElement {
  const texts = badgeSheetTexts(language);
  return (
    <section className="sheet-page badge-page">
      {badges.map(({ name, role, code, widths }) => (
        <article key={code} className="badge">
          <p className="badge-name">{name}</p>
          <p className="badge-role">{texts.role[role]}</p>
          <Bars className="badge-bars" widths={widths} />
          <p className="badge-code">{code}</p>
        </article>
      ))}
    </section>
  );
}
