import type { ReactElement } from 'react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { clipOf } from '../../../sound/clips.ts';
import { voiceFor } from '../../../sound/voice.ts';

/** The list of voices comes late: the system looks for them first. */
function onVoices(changed: () => void): () => void {
  window.speechSynthesis.addEventListener('voiceschanged', changed);
  return () => window.speechSynthesis.removeEventListener('voiceschanged', changed);
}

/** Who says the words at this PC. */
export function VoiceLine(): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useSyncExternalStore(onVoices, () => voiceFor(language)?.name ?? null);
  const hasClips = clipOf('printed', language) !== null;
  return (
    <p className="sound-voice" data-testid="sound-voice">
      {name === null ? t(hasClips ? 'sound.clips' : 'sound.none') : t('sound.voice', { name })}
    </p>
  );
}
