import { randomInt } from 'node:crypto';

/** No letters that read like a digit, no vowels that make words. */
const SIGNS = '23456789BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 10;

/** A badge that nobody guesses: about 48 bits. */
export const newBadge = (): string =>
  Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
