import { z } from 'zod';
import { localDaySchema } from '../ledger-filter.ts';
import {
  badgeOutcomeSchema,
  boardOutcomeSchema,
  dayBoardSchema,
  keepOperatorSchema,
  operatorIdSchema,
  operatorsViewSchema,
  signInSchema,
} from '../operators.ts';

const nothing = z.null();

/** What the page can ask for about who works here, and what was done on a day. */
export const OPERATOR_CONTRACT = {
  'operators:list': { request: nothing, response: operatorsViewSchema },
  'operators:sign-in': { request: signInSchema, response: operatorsViewSchema },
  'operators:sign-out': { request: nothing, response: operatorsViewSchema },
  'operators:keep': { request: keepOperatorSchema, response: operatorsViewSchema },
  /** Prints the badges of these operators; answers when the dialog is closed. */
  'operators:badges': {
    request: z.object({ operatorIds: z.array(operatorIdSchema).min(1).max(500) }),
    response: badgeOutcomeSchema,
  },
  'board:read': { request: z.object({ day: localDaySchema }), response: dayBoardSchema },
  /** Writes the day into a CSV file; answers when the dialog is closed. */
  'board:save': { request: z.object({ day: localDaySchema }), response: boardOutcomeSchema },
} as const;
