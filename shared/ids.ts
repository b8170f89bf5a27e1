import { z } from 'zod';

/**
 * What the platform sold, as text: real ids are longer than 2^53 (gateway contract §4.1, §7.1).
 * At most 32 digits, letters, `-`, `/` or `_`.
 */
export const orderIdSchema = z
  .string()
  .regex(/^[0-9A-Za-z/_-]{1,32}$/)
  .brand<'OrderId'>();
export type OrderId = z.infer<typeof orderIdSchema>;

/**
 * One box of an order. The first parcel has `""`, further ones `p2`, `p3` …
 * At most 15 letters, digits or underscores; case matters (gateway contract §4.1, §9 row 16).
 */
export const packIdSchema = z
  .string()
  .regex(/^[0-9A-Za-z_]{0,15}$/)
  .brand<'PackId'>();

/** A tracking number as the carrier wrote it, without blanks around it: scans have none. */
const LONGEST_TRACK_NO = 64;
export const trackNoSchema = z.string().trim().min(1).max(LONGEST_TRACK_NO).brand<'TrackNo'>();
export type TrackNo = z.infer<typeof trackNoSchema>;

/** What somebody typed, without blanks around it, where it can be a tracking number. */
export const isTrackNo = (typed: string): typed is TrackNo =>
  typed.trim() === typed && typed !== '' && typed.length <= LONGEST_TRACK_NO;

export const jobIdSchema = z.uuid().brand<'JobId'>();
export type JobId = z.infer<typeof jobIdSchema>;

/** (`order_id`, `pack_id`): the key of everything that happens to one box. */
export const parcelKeySchema = z.object({ orderId: orderIdSchema, packId: packIdSchema });
export type ParcelKey = z.infer<typeof parcelKeySchema>;

/** One text per parcel, for maps and sets. The separator can stand in neither part. */
export const parcelKeyText = (key: ParcelKey): string => `${key.orderId}\n${key.packId}`;

/**
 * A Douyin order id as the gateway wants it: shop pages and slips show it with one trailing `A`
 * (gateway contract §4.1 and pitfall 18).
 */
export const withoutTrailingA = (text: string): string =>
  /^\d{10,}A$/.test(text) ? text.slice(0, -1) : text;

/** The shop that owns an order, `-1` = not known (gateway contract §4.1). It travels as a JSON number. */
const USER_ID = /^(-1|\d{1,19})$/;
export const userIdSchema = z.string().regex(USER_ID);
export const isUserId = (text: string): boolean => USER_ID.test(text);
