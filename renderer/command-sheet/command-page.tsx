import type { ReactElement } from 'react';
import { COMMAND_WORDS } from '../../shared/command-words.ts';
import type { CommandSheet } from '../../shared/command-sheet.ts';
import { commandSheetTexts } from '../i18n/command-sheet-texts.ts';

/** One page of A4; lengths are millimetres, see `command-sheet.css`. */
export function CommandPage({ sheet }: { readonly sheet: CommandSheet }): ReactElement {
  const { title, hint } = commandSheetTexts(sheet.language);
  const words = COMMAND_WORDS[sheet.language];
  return (
    <section className="commands-page">
      <h1>{title}</h1>
      <p className="commands-hint">{hint}</p>
      <ul>
        {sheet.codes.map(({ command, code, widths }) => (
          <li key={command}>
            <div>
              <h2>{words[command].name}</h2>
              <p>{words[command].does}</p>
            </div>
            <figure>
              <Bars widths={widths} />
              <figcaption>{code}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 0.4 mm: read from an arm's length, and whole dots at 300 dpi and more on office printers. */
const MODULE_MM = 0.4;
const HEIGHT_MM = 18;

function Bars({ widths }: { readonly widths: readonly number[] }): ReactElement {
  const modules = widths.reduce((sum, width) => sum + width, 0);
  let x = 0;
  let path = '';
  widths.forEach((width, place) => {
    if (place % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`;
    x += width;
  });
  return (
    <svg
      width={`${modules * MODULE_MM}mm`}
      height={`${HEIGHT_MM}mm`}
      viewBox={`0 0 ${modules} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      aria-hidden
      focusable={false}
    >
      <path d={path} />
    </svg>
  );
}
