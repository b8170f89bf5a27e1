import { z } from 'zod';
import { PLATFORM_CODES } from './platform-codes.ts';

/** Every stable error code. Decide on the code; texts are for people. */
export const ERROR_CODES = [
  'GATEWAY_UNREACHABLE',
  'GATEWAY_TIMEOUT',
  'GATEWAY_CONNECTION_LOST',
  'GATEWAY_HTTP_STATUS',
  'GATEWAY_NOT_JSON',
  'GATEWAY_ANSWER_UNEXPECTED',
  'GATEWAY_SIGNATURE',
  'GATEWAY_CLOCK',
  'GATEWAY_CLOCK_DRIFT',
  'GATEWAY_AUTHORISATION',
  'GATEWAY_BUSY',
  'GATEWAY_REFUSED',
  'GATEWAY_ADDRESS_INVALID',
  'PARCEL_NOT_ANSWERED',
  ...PLATFORM_CODES,
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'FILE_NOT_JSON',
  'FILE_NOT_ORDERS',
  'FILE_EMPTY',
  'ORDER_ID_INVALID',
  'ORDER_ID_TRAILING_A',
  'PACK_ID_INVALID',
  'RECEIVER_MISSING',
  'RECEIVER_MASKED',
  'ITEMS_MISSING',
  'ORDER_FIELD_INVALID',
  'ORDER_FIELD_TOO_LONG',
  'ORDER_FIELD_NOT_WHOLE',
  'ORDER_FIELD_TOO_SMALL',
  'CHANNEL_WANTS_CIPHERTEXT',
  'CHANNEL_WANTS_PLAIN_TEXT',
  'PARCEL_TWICE_IN_FILE',
  'SENDER_MISSING',
  'CARRIER_MISSING',
  'CARRIER_NOT_OFFERED',
  'SHOP_MISMATCH',
  'CONTENT_CHANGED',
  'PARCEL_UNKNOWN',
  'PARCEL_NOT_CORRECTABLE',
  'NUMBER_MISSING',
  'NUMBER_CONFLICT',
  'NUMBER_TAKEN',
  'NUMBER_CANCELLED',
  'LEDGER_NEWER',
  'LEDGER_DAMAGED',
  'LEDGER_UNOPENABLE',
  'LEDGER_OF_PRACTICE',
  'LEDGER_OF_LIVE',
  'LEDGER_KEY_MISSING',
  'LEDGER_KEY_UNPROTECTED',
  'PRINT_NO_PRINTER',
  'PRINT_SPOOLER_MISSING',
  'PRINT_SPOOLER_REFUSED',
  'PRINT_LABEL_OVERFLOW',
  'PRINT_LABEL_PAGES',
  'PRINT_LABEL_SIZE',
  'PRINT_BARCODE_TOO_WIDE',
  'PRINT_LABEL_NOT_RENDERED',
  'PRINT_DEADLINE',
  'PRINT_OUTCOME_UNKNOWN',
  'PRINT_INTERRUPTED',
  'PRINT_DIALOG_CANCELLED',
  'PRINT_NOT_STARTED',
  'PRINT_ALREADY_DECIDED',
  'PRINT_ALREADY_LABELLED',
  'PRINT_NO_PAPER',
  'SETUP_INCOMPLETE',
  'SECRET_MISSING',
  'REQUEST_INVALID',
  'SENDER_FOREIGN',
  'INTERNAL',
] as const;

export const errorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** Values that fill the `{name}` places of a text, and facts for support. Never personal data. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/** An expected failure as plain data: crosses processes, is stored, is shown. */
export const faultSchema = z.object({
  code: errorCodeSchema,
  /** The gateway's or the platform's own code, as text, where one was given. */
  gatewayCode: z.string().nullable(),
  /** The gateway's or the platform's own words, unchanged. Shown beside our advice. */
  gatewayText: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type Fault = Readonly<z.infer<typeof faultSchema>>;

/** A fault that no outside party put words to. */
export const fault = (code: ErrorCode, details: ErrorDetails = {}): Fault => ({
  code,
  gatewayCode: null,
  gatewayText: null,
  details,
});
