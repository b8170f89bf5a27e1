import { z } from 'zod';

/** As whom somebody acts: everybody is a packer until a lead's PIN was given. */
export const roleSchema = z.enum(['packer', 'lead']);
export type Role = z.infer<typeof roleSchema>;

/** What is typed as a PIN; compared as plain digits. */
export const typedPinSchema = z.string().max(64);

/** A new PIN: 4 to 12 digits. */
const PIN = /^\d{4,12}$/;
export const newPinSchema = z.string().regex(PIN);

/** The digits of what was typed, full-width ones included. */
export const plainPin = (typed: string): string => typed.normalize('NFKC').trim();

export const isNewPin = (typed: string): boolean => PIN.test(plainPin(typed));
