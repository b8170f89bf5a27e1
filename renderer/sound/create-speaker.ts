import type { Language } from '../../shared/language.ts';
import type { SoundSettings } from '../../shared/sound.ts';
import { playClip } from './clips.ts';
import { createPlayer } from './play-notes.ts';
import type { Sound } from './sounds.ts';
import { lengthOf, NOTES } from './sounds.ts';
import { hush, say, voiceFor } from './voice.ts';

interface SpeakerDeps {
  readonly settings: () => SoundSettings;
  readonly language: () => Language;
  /** What a sound says in words; null where its tones are enough. */
  readonly words: (sound: Sound) => string | null;
}

const nothingPlays = (): void => undefined;

/** Between the tones and the words. */
const BREATH_MS = 60;

/**
 * Plays the station's sounds. The words follow the tones: in a voice of this PC, else as a clip
 * that ships with the station. A new sound cuts the words of the one before short.
 */
export function createSpeaker(deps: SpeakerDeps): (sound: Sound) => void {
  const play = createPlayer();
  let due: ReturnType<typeof setTimeout> | undefined;
  let stopClip = nothingPlays;
  return (sound) => {
    const { volume, speech } = deps.settings();
    clearTimeout(due);
    hush();
    stopClip();
    play(NOTES[sound], volume / 100);
    const words = deps.words(sound);
    if (!speech || volume === 0 || words === null) return;
    due = setTimeout(
      () => {
        const language = deps.language();
        const voice = voiceFor(language);
        if (voice === null) stopClip = playClip(sound, language, volume / 100);
        else say(words, voice, volume / 100);
      },
      lengthOf(sound) + BREATH_MS,
    );
  };
}
