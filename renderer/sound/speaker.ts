import { createContext, useContext } from 'react';
import type { Sound } from './sounds.ts';

export type Speaker = (sound: Sound) => void;

export const SpeakerContext = createContext<Speaker>(() => undefined);

export const useSpeaker = (): Speaker => useContext(SpeakerContext);
