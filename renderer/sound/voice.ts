import type { Language } from '../../shared/language.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Cantonese is no help to somebody who waits for Mandarin. */
const isOf = (language: Language, { lang }: Voice): boolean => {
  const tag = lang.toLowerCase().replaceAll('_', '-');
  return language === 'en' ? /^en\b/.test(tag) : /^(zh(-(cn|hans|sg))?|cmn(-.*)?)$/.test(tag);
};

/** The voice that speaks a language on this PC without a network: the system's choice first. */
export function chooseVoice<Found extends Voice>(
  voices: readonly Found[],
  language: Language,
): Found | null {
  const local = voices.filter((voice) => voice.localService && isOf(language, voice));
  return local.find((voice) => voice.default) ?? local[0] ?? null;
}

/** What is being said ends when something new is to be said. */
export function say(text: string, voice: SpeechSynthesisVoice, volume: number): void {
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.volume = volume;
  words.rate = 1.15;
  window.speechSynthesis.speak(words);
}

export const hush = (): void => window.speechSynthesis.cancel();

export const voiceFor = (language: Language): SpeechSynthesisVoice | null =>
  chooseVoice(window.speechSynthesis.getVoices(), language);
