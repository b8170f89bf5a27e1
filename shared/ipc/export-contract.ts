import { z } from 'zod';
import { exportFormatSchema, exportStateSchema } from '../export.ts';
import {
  handOverChoiceSchema,
  handOverOfferSchema,
  handOverOutcomeSchema,
  handOverWaySchema,
} from '../hand-over.ts';
import { ledgerFilterSchema, localDaySchema } from '../ledger-filter.ts';

const nothing = z.null();

/** What the page gives out as files and sheets: a part of `CONTRACT`. */
export const EXPORT_CONTRACT = {
  /** Asks where to and begins; answers with the state, which stays where nobody named a file. */
  'export:start': {
    request: z.object({ filter: ledgerFilterSchema, format: exportFormatSchema }),
    response: exportStateSchema,
  },
  'export:state': { request: nothing, response: exportStateSchema },
  'export:cancel': { request: nothing, response: exportStateSchema },
  /** Shows the file of the last export in the system's file manager. */
  'export:show': { request: nothing, response: nothing },
  'handover:offers': {
    request: z.object({ day: localDaySchema }),
    response: z.array(handOverOfferSchema),
  },
  /** Answers when the dialog is closed. */
  'handover:print': {
    request: handOverChoiceSchema.extend({ way: handOverWaySchema }),
    response: handOverOutcomeSchema,
  },
} as const;
