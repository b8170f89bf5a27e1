import type { Language } from '../../shared/language.ts';
import type { Sound } from './sounds.ts';

const FILES: Readonly<Record<string, string>> = import.meta.glob('./clips/*/*.mp3', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Where the words of a sound are recorded; null where they are not. */
export const clipOf = (sound: Sound, language: Language): string | null =>
  FILES[`./clips/${language}/${sound}.mp3`] ?? null;

/** Plays the recorded words of a sound. @returns ends them */
export function playClip(sound: Sound, language: Language, volume: number): () => void {
  const file = clipOf(sound, language);
  if (file === null) return () => undefined;
  const clip = new Audio(file);
  clip.volume = volume;
  clip.play().catch(() => undefined);
  return () => clip.pause();
}
