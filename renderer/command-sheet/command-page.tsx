import type { ReactElement } from 'react';
import { COMMAND_WORDS } from '../../shared/command-words.ts';
import type { CommandSheet } from '../../shared/command-sheet.ts';
import { Bars } from '../barcode/bars.tsx';
import { commandSheetTexts } from '../i18n/command-sheet-texts.ts';

/** Read from an arm's length, and whole dots at 300 dpi and more on office printers. */
const BARS = { module: 0.4, height: 18, unit: 'mm' } as const;

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
              <Bars widths={widths} size={BARS} />
              <figcaption>{code}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
