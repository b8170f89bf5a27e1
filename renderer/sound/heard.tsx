import type { ReactElement, ReactNode } from 'react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Speaker } from './speaker.ts';
import { SpeakerContext } from './speaker.ts';
import type { Sound } from './sounds.ts';

interface HeardProps {
  readonly speaker: Speaker;
  readonly children: ReactNode;
}

/** Gives the speaker to what is inside, and says each sound in words to a screen reader. */
export function Heard({ speaker, children }: HeardProps): ReactElement {
  const { t } = useTranslation();
  const [last, setLast] = useState<{ readonly sound: Sound; readonly place: number } | null>(null);
  const play = useCallback<Speaker>(
    (sound) => {
      speaker(sound);
      setLast((before) => ({ sound, place: (before?.place ?? 0) + 1 }));
    },
    [speaker],
  );
  return (
    <SpeakerContext value={play}>
      {children}
      <output className="visually-hidden" data-testid="heard">
        {last !== null && <span key={last.place}>{t(`sound.names.${last.sound}`)}</span>}
      </output>
    </SpeakerContext>
  );
}
