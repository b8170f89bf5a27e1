import { z } from 'zod';
import type { Paper } from './label/paper.ts';
import { isSamePaper, paperSchema } from './label/paper.ts';
import { printBackendSchema } from './states.ts';

/** More rules than a bench has printers, carriers and shops for are a mistake. */
const MOST_RULES = 100;

/** Paper that the labels of a carrier must have. */
export const carrierPaperSchema = z.object({
  /** Douyin's carrier code. */
  carrier: z.string().max(64),
  paper: paperSchema,
});
export type CarrierPaper = z.infer<typeof carrierPaperSchema>;
export const carrierPapersSchema = z.array(carrierPaperSchema).max(MOST_RULES);

/** Labels for which all that is said here is true go this way. */
export const printRuleSchema = z.object({
  /** Douyin's carrier code; `""` = any. */
  carrier: z.string().max(64),
  /** `seller_nick`; `""` = any. */
  shop: z.string().max(64),
  /** The paper that the carrier wants; null = any, also where it wants none. */
  paper: paperSchema.nullable(),
  backend: printBackendSchema,
  /** A print queue, or a printer of the platform's program; `""` = the one of the setup. */
  printer: z.string().max(255),
  /** The queue that takes over while the printer is not ready; `""` = none. Only for `direct`. */
  spare: z.string().max(255),
});
export type PrintRule = z.infer<typeof printRuleSchema>;
export const printRulesSchema = z.array(printRuleSchema).max(MOST_RULES);

/**
 * Whether a printer takes labels now, as the system's spooler says. `stopped`: it takes nothing
 * out of its line; `rejecting`: nothing new may get in line; `missing`: no such printer.
 */
export const printerReadinessSchema = z.enum([
  'ready',
  'stopped',
  'rejecting',
  'paper_out',
  'trouble',
  'missing',
]);
export type PrinterReadiness = z.infer<typeof printerReadinessSchema>;

/** A printer that was not ready when a label came to it. */
export const printerNoteSchema = z.object({
  printer: z.string(),
  why: printerReadinessSchema,
  spare: z.string(),
  /** `ready`: the label went to the spare. Else it stayed with its printer. */
  spareIs: printerReadinessSchema,
});
export type PrinterNote = Readonly<z.infer<typeof printerNoteSchema>>;

/** The paper that labels of a carrier must have; null where any will do. */
export const wantedPaper = (papers: readonly CarrierPaper[], carrier: string): Paper | null =>
  papers.find((one) => one.carrier === carrier)?.paper ?? null;

/** What a rule asks about a label. */
export interface RouteFacts {
  readonly carrier: string;
  readonly shop: string;
}

/** The first rule that speaks of such a label. */
export const ruleFor = (
  rules: readonly PrintRule[],
  { carrier, shop }: RouteFacts,
  paper: Paper | null,
): PrintRule | undefined =>
  rules.find(
    (rule) =>
      (rule.carrier === '' || rule.carrier === carrier) &&
      (rule.shop === '' || rule.shop === shop) &&
      (rule.paper === null || (paper !== null && isSamePaper(rule.paper, paper))),
  );
