import { z } from 'zod';
import type { PlatformWords } from '../outcome.ts';
import { platformWords } from '../platform-words.ts';

const flagged = z.looseObject({ success: z.unknown().optional() });

/**
 * The refusal inside a 1688 answer: `success` is not `true` (gateway contract §3). An answer that
 * has neither the flag nor an error is no refusal: its call's own schema does not accept it.
 */
export function refusalByFlag(data: unknown): PlatformWords | null {
  const parsed = flagged.safeParse(data);
  if (!parsed.success || parsed.data.success === true) return null;
  const words = platformWords(data);
  const says = words.code !== '' || words.text !== '';
  return says || parsed.data.success === false ? words : null;
}
