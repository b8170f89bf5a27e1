import type { Formats } from './formats.ts';
import { useFormats } from './use-formats.ts';

export type Times = Pick<Formats, 'dateTime' | 'day' | 'clock'>;

/** Times in the format of the language on screen and the time zone of the PC. */
export const useTimes = (): Times => useFormats();
