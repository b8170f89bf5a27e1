import type { PlatformWords } from '../outcome.ts';
import { platformWords } from '../platform-words.ts';

/**
 * The list of an answer that is either an array or an object with one array inside: the vendor's
 * pages leave open which (gateway contract §4.4–4.7). A null or missing list is empty; anything
 * else is given back as it is, for a schema to refuse.
 */
export function listIn(data: unknown): unknown {
  if (data === null || data === undefined) return [];
  if (typeof data !== 'object' || Array.isArray(data)) return data;
  return Object.values(data).find(Array.isArray) ?? [];
}

/** Codes that say "worked": the vendor's, and the platform's own where it shines through. */
const WORKED = new Set(['0', '10000']);

/** True also where there is no code at all. */
export const saysFine = (code: string): boolean => code === '' || WORKED.has(code);

/** The refusal in an object that carries a code of its own, or null (gateway contract §3). */
export function codedRefusal(data: unknown): PlatformWords | null {
  if (typeof data !== 'object' || Array.isArray(data)) return null;
  const words = platformWords(data);
  return saysFine(words.code) ? null : words;
}

/** The words beside the first `success: false`, however deep it stands; without one, null. */
export function failureInside(value: unknown): PlatformWords | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('success' in value && saidAs(value.success) === 'false') return platformWords(value);
  for (const part of Object.values(value)) {
    const words = failureInside(part);
    if (words !== null) return words;
  }
  return null;
}

/** What an entry says of itself by `success` or a code; null where it says neither. */
export function verdictOf(entry: object): 'worked' | PlatformWords | null {
  const words = platformWords(entry);
  const success = 'success' in entry ? saidAs(entry.success) : '';
  if (success === 'false' || !saysFine(words.code)) return words;
  return success === 'true' || WORKED.has(words.code) ? 'worked' : null;
}

const saidAs = (value: unknown): string =>
  typeof value === 'boolean' || typeof value === 'string' ? String(value) : '';
