import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capOf } from '../../commands/command-keys.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import type { HelpPart, HelpWord } from './help-keys.ts';
import { HELP_KEYS } from './help-keys.ts';

const entriesOf = (part: HelpPart): readonly (readonly [string, HelpWord])[] =>
  Object.entries(HELP_KEYS[part]);

/** The keys of one part of the window and what they do. */
export function KeyList({ part }: { readonly part: HelpPart }): ReactElement {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t(`help.parts.${part}`)}</h3>
      <dl className="help-keys">
        {entriesOf(part).map(([key, word]) => (
          <div key={key}>
            <dt>
              <KeyCap name={capOf(key)} />
            </dt>
            <dd>{t(`help.words.${word}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
