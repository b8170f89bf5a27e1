import { z } from 'zod';
import { ledgerRowSchema } from './parcel-views.ts';

/** What needs a person, the most pressing first. */
export const exceptionKindSchema = z.enum([
  'doubtful',
  'conflict',
  'unknown',
  'refused',
  'ship_refused',
  'ship_checking',
  'ship_late',
  'place_refused',
  'place_checking',
  'place_unread',
  'place_late',
  'cancelling',
  'not_printed',
  'not_confirmed',
]);
export type ExceptionKind = z.infer<typeof exceptionKindSchema>;

/** Counting stops here: nobody works through more at a sitting. */
export const MOST_COUNTED = 1_000;

export const exceptionCountSchema = z.object({
  kind: exceptionKindSchema,
  /** At most `MOST_COUNTED` + 1, which means "more". */
  count: z.number().int(),
  /** Since when the oldest one stands; null where there is none. */
  oldestMs: z.number().int().nullable(),
});
export type ExceptionCount = z.infer<typeof exceptionCountSchema>;

export const exceptionRowSchema = ledgerRowSchema.extend({
  /** Since when it stands. */
  sinceMs: z.number().int(),
  /** Until when something can still be done about it; null where no time presses. */
  deadlineMs: z.number().int().nullable(),
});
export type ExceptionRow = z.infer<typeof exceptionRowSchema>;

/** Where a page of a list ends: the next one begins after it. */
export const exceptionCursorSchema = z.object({
  sinceMs: z.number().int(),
  rowId: z.number().int(),
});
export type ExceptionCursor = z.infer<typeof exceptionCursorSchema>;
