import { z } from 'zod';

/** What a scanner sends after a code. */
export const scannerSuffixSchema = z.enum(['enter', 'tab', 'line_feed', 'none']);
export type ScannerSuffix = z.infer<typeof scannerSuffixSchema>;

/** What the scanner check finds wrong. The words for each are in the texts (`scanner.fault`). */
export const scannerFaultSchema = z.enum([
  'input_method',
  'full_width',
  'caps_lock',
  'no_suffix',
  'layout',
  'too_slow',
]);
export type ScannerFault = z.infer<typeof scannerFaultSchema>;

/** What the scanner check learnt of the scanner at this bench. */
export const scannerProfileSchema = z.object({
  suffix: scannerSuffixSchema,
  /** The longest time between two keys of a code, in milliseconds. */
  gapMs: z.int().min(0).max(1_000),
  /** What stands before every code and is no part of it, an AIM id left out. */
  prefix: z.string().max(32),
  faults: z.array(scannerFaultSchema),
  checkedAtMs: z.int(),
});
export type ScannerProfile = z.infer<typeof scannerProfileSchema>;

/** What scans of one code tell, before it is kept. */
export type ScannerFinding = Omit<ScannerProfile, 'checkedAtMs'>;

/** The code that the scanner check shows: letters that layouts move, both cases, signs. */
export const scannerTestCodeSchema = z.object({
  text: z.string(),
  /** Widths of bars and spaces in modules, beginning with a bar. */
  widths: z.array(z.number()),
});
