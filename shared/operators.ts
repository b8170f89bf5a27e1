import { z } from 'zod';
import { localDaySchema } from './ledger-filter.ts';
import { roleSchema, typedPinSchema } from './roles.ts';

export const operatorIdSchema = z.number().int().positive();

/** Events say who did something by this name. */
export const operatorNameSchema = z.string().trim().min(1).max(32);

/** Somebody who works, or has worked, at this bench. */
export const operatorSchema = z.object({
  operatorId: operatorIdSchema,
  name: z.string(),
  /** What the barcode of the badge says after `WB-OP-`. */
  badge: z.string(),
  role: roleSchema,
  /** A retired operator's badge and name sign nobody in. */
  retired: z.boolean(),
});
export type Operator = Readonly<z.infer<typeof operatorSchema>>;

/** Who is at the bench, and until when without a scan (UTC milliseconds). */
export const signedInSchema = operatorSchema
  .pick({ operatorId: true, name: true, role: true })
  .extend({ untilMs: z.number().int() });
export type SignedIn = Readonly<z.infer<typeof signedInSchema>>;

/** Who works at this bench. Where nobody is kept, nobody signs in. */
export const operatorsViewSchema = z.object({
  operators: z.array(operatorSchema),
  signedIn: signedInSchema.nullable(),
});
export type OperatorsView = Readonly<z.infer<typeof operatorsViewSchema>>;

/** By whose badge or name; a lead's PIN beside it, null where nobody was asked for it. */
export const signInSchema = z.object({
  who: z.discriminatedUnion('by', [
    z.object({ by: z.literal('badge'), badge: z.string().max(32) }),
    z.object({ by: z.literal('name'), operatorId: operatorIdSchema }),
  ]),
  leadPin: typedPinSchema.nullable(),
});
export type SignIn = Readonly<z.infer<typeof signInSchema>>;

/** What a lead changes about who works here. */
export const operatorChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), name: operatorNameSchema, role: roleSchema }),
  z.object({
    kind: z.literal('rename'),
    operatorId: operatorIdSchema,
    name: operatorNameSchema,
  }),
  z.object({
    kind: z.enum(['retire', 'take_back', 'new_badge']),
    operatorId: operatorIdSchema,
  }),
]);
export type OperatorChange = Readonly<z.infer<typeof operatorChangeSchema>>;

/** Needs the lead's PIN where one is set and no lead is signed in. */
export const keepOperatorSchema = z.object({
  change: operatorChangeSchema,
  leadPin: typedPinSchema.nullable(),
});

export const badgeOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('printed'), pages: z.number().int() }),
  z.object({ kind: z.literal('cancelled') }),
]);

const HOURS = 24;

/** What one operator did on a day. */
const boardRowSchema = z.object({
  operator: z.string(),
  /** Parcels whose first label came out, by the hour of this PC's clock. */
  hours: z.array(z.number().int()).length(HOURS),
  parcels: z.number().int(),
  reprints: z.number().int(),
  /** Numbers that the gateway refused. */
  refusals: z.number().int(),
  /** Labels that failed or are in doubt, numbers without an answer or with another one. */
  exceptions: z.number().int(),
});
export type BoardRow = Readonly<z.infer<typeof boardRowSchema>>;

/** A local day, the operator with most parcels first. */
export const dayBoardSchema = z.object({
  day: localDaySchema,
  rows: z.array(boardRowSchema),
  /** All of them together; its `operator` is empty. */
  total: boardRowSchema,
});
export type DayBoard = Readonly<z.infer<typeof dayBoardSchema>>;

export const boardOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), file: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
]);
