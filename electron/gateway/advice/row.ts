import type { ErrorCode } from '../../../shared/errors/codes.ts';

/** One row of advice: on these paths, one of these codes or these words mean this. */
export interface AdviceRow {
  /** Exact paths; one that ends in `/` stands for every call under it. */
  readonly paths: readonly string[];
  readonly codes?: readonly string[];
  readonly words?: RegExp;
  readonly means: ErrorCode;
}
