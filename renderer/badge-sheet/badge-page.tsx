import type { ReactElement } from 'react';
import type { BadgeSheet } from '../../shared/badge-sheet.ts';
import type { Language } from '../../shared/language.ts';
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
          <Bars widths={widths} />
          <p className="badge-code">{code}</p>
        </article>
      ))}
    </section>
  );
}

/** Code 128 asks for ten modules of white on each side. */
const QUIET_MODULES = 10;

function Bars({ widths }: { readonly widths: readonly number[] }): ReactElement {
  const modules = widths.reduce((sum, width) => sum + width, 2 * QUIET_MODULES);
  let x = QUIET_MODULES;
  let path = '';
  widths.forEach((width, place) => {
    if (place % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`;
    x += width;
  });
  return (
    <svg
      className="badge-bars"
      viewBox={`0 0 ${modules} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
